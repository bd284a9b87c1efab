using System.Text;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Collects what is to be told about a company's file while it is read.</summary>
internal sealed class TemplateReport
{
    private const int Most = 12;
    private const int LongestName = 60;
    private readonly List<string> _problems = [];
    private readonly List<string> _remarks = [];

    /// <summary>Why the file cannot be used.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What was left out or is done differently.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public List<string> Found { get; } = [];

    public void Problem(string text) => Add(_problems, text);

    public void Remark(string text) => Add(_remarks, text);

    /// <summary>A name from the file between quotation marks, without what could break a line or a card.</summary>
    public static string Quoted(string name)
    {
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            clean.Append(
                Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune)
                    is System.Globalization.UnicodeCategory.Format
                        or System.Globalization.UnicodeCategory.LineSeparator
                        or System.Globalization.UnicodeCategory.ParagraphSeparator
                    ? " "
                    : rune.ToString()
            );
        }

        var text = clean.ToString().Trim();
        var cut = new System.Globalization.StringInfo(text);
        return cut.LengthInTextElements <= LongestName
            ? $"“{text}”"
            : $"“{cut.SubstringByTextElements(0, LongestName)}…”";
    }

    private static void Add(List<string> list, string text)
    {
        if (list.Count < Most && !list.Contains(text, StringComparer.Ordinal))
        {
            list.Add(text);
        }
    }
}
