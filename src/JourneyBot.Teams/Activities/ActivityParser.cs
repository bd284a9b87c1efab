using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace JourneyBot.Teams.Activities;

/// <summary>Reads an activity from UTF-8 JSON; whatever is malformed is refused here, so that nothing later can trip over it.</summary>
public static class ActivityParser
{
    /// <summary>False when the text is no activity: bad UTF-8 or JSON, a NUL in a string, wrong kinds, repeated names, too deep, or without type or conversation.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Activity? activity)
    {
        activity = null;
        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        try
        {
            if (MayHoldWhatCannotBeKept(utf8) && !StringsCanBeKept(utf8))
            {
                return false;
            }

            activity = JsonSerializer.Deserialize(utf8, TeamsJson.Wire.Activity);
        }
        catch (JsonException)
        {
            return false;
        }

        if (activity is not { Type.Length: > 0, Conversation.Id.Length: > 0 })
        {
            activity = null;
        }

        return activity is not null;
    }

    // Half a surrogate pair, written as an escape, passes every check of the parser and throws only when the string is read. A NUL is no
    // text that anybody wrote, and not every database keeps it.
    private static bool MayHoldWhatCannotBeKept(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf("\\ud"u8) >= 0
        || utf8.IndexOf("\\uD"u8) >= 0
        || utf8.IndexOf("\\u0000"u8) >= 0;

    private static bool StringsCanBeKept(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (
                    reader.ValueIsEscaped
                    && reader.GetString()!.Contains('\0', StringComparison.Ordinal)
                )
                {
                    return false;
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
