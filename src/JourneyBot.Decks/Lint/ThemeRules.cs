using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>The format lists of a theme have at least three entries each, or PowerPoint repairs the file.</summary>
internal static class ThemeRules
{
    private static readonly string[] Lists =
    [
        "fillStyleLst",
        "lnStyleLst",
        "effectStyleLst",
        "bgFillStyleLst",
    ];

    public static void Check(string part, XDocument xml, LintReport report)
    {
        foreach (var list in Lists)
        {
            var entries =
                xml.Descendants(Package.A + list).FirstOrDefault()?.Elements().Count() ?? 0;
            if (entries < 3)
            {
                report.Error("theme-lists", part, $"{list} has {entries} entries; it needs three.");
            }
        }
    }
}
