using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>What lies behind the slides of a layout: one colour as near as can be told, and whether it is a picture.</summary>
internal sealed record Backdrop(int Color, bool IsPicture)
{
    // What covers this much of a slide is its background, whatever it is called.
    private const double Whole = 0.85;

    public static Backdrop Of(LayoutSketch layout, ThemeColors colors, Length width, Length height)
    {
        var page = colors.Of(new Tone("bg1"));
        var backdrop =
            Read(layout.Root, layout, colors, page)
            ?? Read(layout.Master.Root, layout, colors, page)
            ?? new Backdrop(page, IsPicture: false);
        foreach (var decoration in layout.Decorations.Where(d => Covers(d.Box, width, height)))
        {
            if (decoration.IsPicture)
            {
                backdrop = new Backdrop(page, IsPicture: true);
            }
            else if (Filled(decoration.Shape.Element(P + "spPr"), colors, page) is { } fill)
            {
                backdrop = new Backdrop(fill, IsPicture: false);
            }
        }

        return backdrop;
    }

    private static bool Covers(Box box, Length width, Length height) =>
        box.Width / width >= Whole && box.Height / height >= Whole;

    private static Backdrop? Read(XElement root, LayoutSketch layout, ThemeColors colors, int page)
    {
        var background = root.Element(P + "cSld")?.Element(P + "bg");
        if (background?.Element(P + "bgPr") is { } own)
        {
            return own.Element(A + "blipFill") is not null
                ? new Backdrop(page, IsPicture: true)
                : new Backdrop(Filled(own, colors, placeholder: null) ?? page, IsPicture: false);
        }

        if (background?.Element(P + "bgRef") is not { } reference)
        {
            return null;
        }

        var color = colors.Of(reference);
        var fills = layout
            .Master.Theme?.Element(A + "themeElements")
            ?.Element(A + "fmtScheme")
            ?.Element(A + "bgFillStyleLst");
        var style = fills
            ?.Elements()
            .ElementAtOrDefault(
                (int)Math.Clamp((Source.Number(reference, "idx") ?? 1001) - 1001, 0, 9)
            );
        return style?.Name == A + "blipFill"
            ? new Backdrop(page, IsPicture: true)
            : new Backdrop(FillOf(style, colors, color) ?? color ?? page, IsPicture: false);
    }

    private static int? Filled(XElement? holder, ThemeColors colors, int? placeholder) =>
        FillOf(
            holder?.Element(A + "solidFill") ?? holder?.Element(A + "gradFill"),
            colors,
            placeholder
        );

    // Of a gradient the mean of its stops is as good a guess as any.
    private static int? FillOf(XElement? fill, ThemeColors colors, int? placeholder)
    {
        if (fill?.Name == A + "solidFill")
        {
            return colors.Of(fill, placeholder);
        }

        var stops = (fill?.Name == A + "gradFill" ? fill.Descendants(A + "gs") : [])
            .Select(s => colors.Of(s, placeholder))
            .OfType<int>()
            .ToList();
        return stops.Count == 0
            ? null
            : Mean(stops, 16) << 16 | Mean(stops, 8) << 8 | Mean(stops, 0);
    }

    private static int Mean(List<int> colors, int shift) =>
        (int)colors.Average(c => c >> shift & 255);
}
