using System.Globalization;
using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>The colours of a theme as a layout names them: its text and backgrounds, its accents.</summary>
internal sealed class ThemeColors
{
    private const int White = 0xFFFFFF;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    public ThemeColors(XElement? theme, XElement? mapping)
    {
        var scheme = theme
            ?.Element(A + "themeElements")
            ?.Element(A + "clrScheme")
            ?.Elements()
            .GroupBy(e => e.Name.LocalName, StringComparer.Ordinal)
            .Select(g => (Slot: g.Key, Rgb: Plain(g.First().Elements().FirstOrDefault())))
            .ToList();
        foreach (var (slot, rgb) in scheme ?? [])
        {
            _byName[slot] = rgb ?? 0;
        }

        foreach (
            var (name, usual) in (ReadOnlySpan<(string, string)>)
                [("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2")]
        )
        {
            var slot = (string?)mapping?.Attribute(name) ?? usual;
            _byName[name] = _byName.GetValueOrDefault(slot, name[0] == 'b' ? White : 0);
        }

        for (var i = 1; i <= 6; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"accent{i}");
            var slot = (string?)mapping?.Attribute(name) ?? name;
            _byName[name] = _byName.GetValueOrDefault(slot);
        }
    }

    public int Of(Tone tone) =>
        Contrast.Shift(_byName.GetValueOrDefault(tone.Slot), tone.Luminance, tone.Offset);

    /// <summary>The colour that an element holds: a fixed one, or one of the theme with its changes of lightness; null where it is of another kind.</summary>
    public int? Of(XElement? holder, int? placeholder = null)
    {
        var color = holder?.Elements().FirstOrDefault();
        if (color?.Name != A + "schemeClr")
        {
            return Plain(color);
        }

        var name = (string?)color.Attribute("val") ?? "";
        var start = name is "phClr" ? placeholder : Known(name);
        return start is { } rgb
            ? Contrast.Shift(rgb, Percent(color, "lumMod", 100), Percent(color, "lumOff", 0))
            : null;
    }

    private int? Known(string name) => _byName.TryGetValue(name, out var rgb) ? rgb : null;

    private static int Percent(XElement color, string name, int otherwise) =>
        Source.Number(color.Element(A + name), "val") is { } thousandths
            ? (int)Math.Clamp(thousandths / 1000, -1000, 1000)
            : otherwise;

    private static int? Plain(XElement? color)
    {
        var text = color?.Name.LocalName switch
        {
            "srgbClr" => (string?)color.Attribute("val"),
            "sysClr" => (string?)color.Attribute("lastClr") ?? SystemColor(color),
            _ => null,
        };
        return int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
            ? rgb & White
            : null;
    }

    private static string SystemColor(XElement color) =>
        (string?)color.Attribute("val") is "window" ? "FFFFFF" : "000000";
}
