using System.Globalization;
using System.Text;

namespace JourneyBot.Decks.Pptx;

/// <summary>A fill: a colour of the theme, optionally lighter or darker, or a fixed colour for meanings no theme may change.</summary>
internal sealed class Paint
{
    public static readonly Paint None = new("<a:noFill/>");
    public static readonly Paint Text = Theme("tx1");
    public static readonly Paint Strong = Theme("tx2");
    public static readonly Paint Quiet = Theme("tx1", 65, 35);
    public static readonly Paint Background = Theme("bg1");
    public static readonly Paint Surface = Theme("bg2");
    public static readonly Paint Rule = Theme("bg1", 85);
    public static readonly Paint Muted = Theme("bg1", 65);
    private static readonly Paint[] Accents =
    [
        .. Enumerable.Range(0, 12).Select(i => Theme($"accent{(i % 6) + 1}", i < 6 ? 100 : 70)),
    ];

    private Paint(string fill) => Fill = Encoding.ASCII.GetBytes(fill);

    /// <summary>The DrawingML fill element.</summary>
    public byte[] Fill { get; }

    /// <summary>The theme's accents in order; from the seventh on the same six, darker.</summary>
    public static Paint Accent(int index) => Accents[index % Accents.Length];

    public static Paint Fixed(int rgb) =>
        new(
            $"""<a:solidFill><a:srgbClr val="{rgb.ToString("X6", CultureInfo.InvariantCulture)}"/></a:solidFill>"""
        );

    private static Paint Theme(string slot, int luminance = 100, int offset = 0)
    {
        var modifiers = luminance == 100 ? "" : $"""<a:lumMod val="{luminance}000"/>""";
        modifiers += offset == 0 ? "" : $"""<a:lumOff val="{offset}000"/>""";
        return new Paint(
            $"""<a:solidFill><a:schemeClr val="{slot}">{modifiers}</a:schemeClr></a:solidFill>"""
        );
    }
}
