using System.Text;
using System.Xml.Linq;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A layout's own mapping of theme colours, which its slides repeat.</summary>
internal static class ColorMappings
{
    private static readonly string[] Slots =
    [
        "bg1",
        "tx1",
        "bg2",
        "tx2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ];

    /// <summary>Nothing where the layout has none, or not a whole one.</summary>
    public static byte[] Of(XElement? mapping)
    {
        var values = Slots.Select(s => (Slot: s, Value: (string?)mapping?.Attribute(s))).ToList();
        return values.TrueForAll(v =>
            v.Value is { Length: > 0 and < 12 } name && name.All(char.IsAsciiLetterOrDigit)
        )
            ? Encoding.ASCII.GetBytes(
                $"<a:overrideClrMapping {string.Join(' ', values.Select(v => $"{v.Slot}=\"{v.Value}\""))}/>"
            )
            : [];
    }
}
