using System.Globalization;
using System.Text;
using JourneyBot.Decks.Pptx.Own;

namespace JourneyBot.Decks.Pptx;

/// <summary>What a colour is for; which colour of the theme that is, the palette of the slide's layout says.</summary>
internal sealed class Paint
{
    private const int AccentCount = 12;
    private static readonly List<Paint> Known = [];

    public static readonly Paint None = new(Encoding.ASCII.GetBytes("<a:noFill/>"), "none");
    public static readonly Paint Text = Of(new Tone("tx1"));
    public static readonly Paint Strong = Of(new Tone("tx2"));
    public static readonly Paint Quiet = Of(new Tone("tx1", 65, 35));

    /// <summary>The colour of the page itself: for text on an accent, and for lines that are not to be seen.</summary>
    public static readonly Paint Background = Of(new Tone("bg1"));

    /// <summary>A band that stands out a little from the page.</summary>
    public static readonly Paint Surface = Of(new Tone("bg2"));
    public static readonly Paint Rule = Of(new Tone("bg1", 85));
    public static readonly Paint Muted = Of(new Tone("bg1", 65));
    private static readonly Paint[] Accents =
    [
        .. Enumerable
            .Range(0, AccentCount)
            .Select(i => Of(new Tone($"accent{(i % 6) + 1}", i < 6 ? 100 : 70))),
    ];

    private Paint(byte[] fill, string web)
    {
        (Fill, Web) = (fill, web);
        Role = Known.Count;
        Known.Add(this);
    }

    private Paint(int rgb)
    {
        Fill = Tone.Fixed(rgb);
        Web = $"#{rgb.ToString("X6", CultureInfo.InvariantCulture)}";
        Rgb = rgb;
        Role = -1;
    }

    /// <summary>The DrawingML fill element in our own template.</summary>
    public byte[] Fill { get; }

    /// <summary>How it looks under our own theme, as a page or picture writes it: <c>#RRGGBB</c> or <c>none</c>.</summary>
    public string Web { get; }

    /// <summary>A place in palettes; negative for a fixed colour.</summary>
    public int Role { get; }

    /// <summary>Red, green and blue of a fixed colour.</summary>
    public int Rgb { get; }

    /// <summary>How many roles there are.</summary>
    public static int Roles => Known.Count;

    /// <summary>The theme's accents in order; from the seventh on the same six, darker.</summary>
    public static Paint Accent(int index) => Accents[index % Accents.Length];

    /// <summary>A colour with a meaning no theme may change; a palette only makes it lighter or darker where it could not be read.</summary>
    public static Paint Fixed(int rgb) => new(rgb);

    private static Paint Of(Tone tone) =>
        new(tone.Fill(), OwnTheme.Web(tone.Slot, tone.Luminance, tone.Offset));
}
