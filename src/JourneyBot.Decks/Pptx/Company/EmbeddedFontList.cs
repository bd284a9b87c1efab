using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>The typefaces a company's file carries with it.</summary>
internal static class EmbeddedFontList
{
    private static readonly string[] Styles = ["regular", "bold", "italic", "boldItalic"];
    private static readonly string[] Kept = ["typeface", "panose", "pitchFamily", "charset"];

    public static List<EmbeddedFont> Read(Source source, string main, PartCopier copier)
    {
        var fonts = new List<EmbeddedFont>();
        foreach (
            var entry in source
                .Root(main)!
                .Elements(P + "embeddedFontLst")
                .Elements(P + "embeddedFont")
        )
        {
            var files = Styles
                .Select(style =>
                    (Style: style, Part: FileOf(source, main, entry.Element(P + style)))
                )
                .Where(f => f.Part is not null)
                .Select(f => (f.Style, copier.Take(f.Part!)))
                .ToList();
            var typeface = entry.Element(P + "font");
            if (files.Count > 0 && (string?)typeface?.Attribute("typeface") is { Length: > 0 })
            {
                fonts.Add(
                    new EmbeddedFont(
                        [
                            .. Kept.Where(k => typeface.Attribute(k) is not null)
                                .Select(k => (k, typeface.Attribute(k)!.Value)),
                        ],
                        files
                    )
                );
            }
        }

        return fonts;
    }

    private static string? FileOf(Source source, string main, XElement? style)
    {
        var id = (string?)style?.Attribute(R + "id");
        var part = source
            .LinksOf(main)
            .FirstOrDefault(l =>
                l.IsA("font") && string.Equals(l.Id, id, StringComparison.Ordinal) && !l.IsExternal
            )
            ?.Target;
        return part is not null && source.Has(part) && KeptKinds.TypeOf(source, part).Length > 0
            ? part
            : null;
    }
}
