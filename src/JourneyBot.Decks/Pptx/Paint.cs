using System.Globalization;
using System.Text;
using JourneyBot.Decks.Pptx.Own;

namespace JourneyBot.Decks.Pptx;

/// <summary>A fill: a colour of the theme, optionally lighter or darker, or a fixed colour for meanings no theme may change.</summary>
internal sealed class Paint
{
    public static readonly Paint None = new("<a:noFill/>", "none");
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

    private Paint(string fill, string web) => (Fill, Web) = (Encoding.ASCII.GetBytes(fill), web);

    /// <summary>The DrawingML fill element.</summary>
    public byte[] Fill { get; }

    /// <summary>How it looks under our own theme, as a page or picture writes it: <c>#RRGGBB</c> or <c>none</c>.</summary>
    public string Web { get; }

    /// <summary>The theme's accents in order; from the seventh on the same six, darker.</summary>
    public static Paint Accent(int index) => Accents[index % Accents.Length];

    public static Paint Fixed(int rgb) =>
        new(
            $"""<a:solidFill><a:srgbClr val="{rgb.ToString("X6", CultureInfo.InvariantCulture)}"/></a:solidFill>""",
            $"#{rgb.ToString("X6", CultureInfo.InvariantCulture)}"
        );

    private static Paint Theme(string slot, int luminance = 100, int offset = 0)
    {
        var modifiers = luminance == 100 ? "" : $"""<a:lumMod val="{luminance}000"/>""";
        modifiers += offset == 0 ? "" : $"""<a:lumOff val="{offset}000"/>""";
        return new Paint(
            $"""<a:solidFill><a:schemeClr val="{slot}">{modifiers}</a:schemeClr></a:solidFill>""",
            OwnTheme.Web(slot, luminance, offset)
        );
    }
}
