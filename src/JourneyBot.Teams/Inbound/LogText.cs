namespace JourneyBot.Teams.Inbound;

/// <summary>Makes an id from outside fit for one line of a log.</summary>
internal static class LogText
{
    private const int Longest = 128;

    public static string? Id(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var cut = value.Length > Longest ? value[..Longest] : value;
        return cut.Any(IsUnfit) ? string.Concat(cut.Where(character => !IsUnfit(character))) : cut;
    }

    private static bool IsUnfit(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029'
        || char.IsSurrogate(character);
}
