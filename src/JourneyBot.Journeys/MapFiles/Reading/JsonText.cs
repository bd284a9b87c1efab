using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Turns bytes into JSON, or says at which line and column they stop being JSON.</summary>
internal static class JsonText
{
    private const int DeepestNesting = 32;

    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, Findings findings)
    {
        utf8 = WithoutByteOrderMark(utf8);
        if (!IsReadable(utf8.Span, findings))
        {
            return null;
        }

        try
        {
            FindBrokenText(utf8.Span, findings);
            return findings.Mistakes.Count == 0
                ? JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DeepestNesting })
                : null;
        }
        catch (JsonException exception)
        {
            findings.Wrong(PlaceOf(exception, utf8.Span), Problem(exception), Remedy(exception));
            return null;
        }
    }

    private static bool IsReadable(ReadOnlySpan<byte> utf8, Findings findings)
    {
        if (utf8.Length > MapFile.MaximumSize)
        {
            findings.Wrong(
                "the file",
                $"It is larger than {MapFile.MaximumSize / 1024 / 1024} MB.",
                "Export less history, or split the map."
            );
            return false;
        }

        if (!Utf8.IsValid(utf8))
        {
            findings.Wrong("the file", "It is not UTF-8 text.", "Save it as UTF-8.");
            return false;
        }

        return true;
    }

    // An escaped half of a surrogate pair is JSON by its grammar, but no text.
    private static void FindBrokenText(ReadOnlySpan<byte> utf8, Findings findings)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting });
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                findings.Wrong(
                    PlaceAt(utf8, (int)reader.TokenStartIndex),
                    "This text contains half a character (a lone \\uD800 to \\uDFFF).",
                    "Write the character itself."
                );
            }
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;

    private static bool IsTooDeep(JsonException exception) =>
        exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);

    private static string Problem(JsonException exception) =>
        IsTooDeep(exception)
            ? $"It is nested more than {DeepestNesting} deep."
            : $"It stops being JSON here: {exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0]}";

    private static string Remedy(JsonException exception) =>
        IsTooDeep(exception)
            ? "A map file never is; check where it comes from."
            : "Mend the text here; a JSON editor shows the place.";

    private static string PlaceOf(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return PlaceAt(utf8, start + (int)(exception.BytePositionInLine ?? 0));
    }

    private static string PlaceAt(ReadOnlySpan<byte> utf8, int index)
    {
        var before = utf8[..Math.Min(index, utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return $"line {line}, column {column}";
    }
}
