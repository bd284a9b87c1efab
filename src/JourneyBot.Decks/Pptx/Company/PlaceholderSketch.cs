using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A placeholder of a layout with what it inherits from the master: its place, the text's size and weight, the empty edge.</summary>
internal sealed class PlaceholderSketch
{
    private const double CapitalsAreWider = 1.18;
    private static readonly Length SideInset = new(91440);
    private static readonly Length TopInset = new(45720);
    private static readonly Length UsualSize = Length.Points(18);
    private readonly IReadOnlyList<XElement> _shapes;
    private readonly MasterSketch _master;

    public PlaceholderSketch(XElement shape, XElement placeholder, MasterSketch master)
    {
        _master = master;
        Type = (string?)placeholder.Attribute("type") ?? "obj";
        Index = (int?)Math.Clamp(Source.Number(placeholder, "idx") ?? -1, -1, int.MaxValue)
            is >= 0
                and var index
            ? index
            : null;
        IsVertical = (string?)placeholder.Attribute("orient") is "vert";
        var parent = master
            .Root.Element(P + "cSld")
            ?.Element(P + "spTree")
            ?.Elements(P + "sp")
            .FirstOrDefault(s =>
                LayoutSketch.PlaceholderOf(s) is { } ph
                && string.Equals(
                    (string?)ph.Attribute("type") ?? "obj",
                    MasterType,
                    StringComparison.Ordinal
                )
            );
        _shapes = parent is null || parent == shape ? [shape] : [shape, parent];
    }

    public string Type { get; }

    public int? Index { get; }

    public bool IsVertical { get; }

    public bool IsTitle => Type is "title" or "ctrTitle" && !IsVertical;

    public bool IsContent => Type is "obj" or "body" && !IsVertical;

    public bool TakesPictures => Type is "pic" or "media" or "clipArt" or "chart" or "tbl" or "dgm";

    /// <summary>The whole placeholder.</summary>
    public Box Box =>
        _shapes
            .Select(LayoutSketch.BoxOf)
            .FirstOrDefault(b => b.Width > Length.Zero && b.Height > Length.Zero);

    /// <summary>Where its text stands.</summary>
    public Box Inner
    {
        get
        {
            var (box, left, top) = (Box, Inset("lIns", SideInset), Inset("tIns", TopInset));
            return new Box(
                box.X + left,
                box.Y + top,
                Length.Max(Length.Zero, box.Width - left - Inset("rIns", SideInset)),
                Length.Max(Length.Zero, box.Height - top - Inset("bIns", TopInset))
            );
        }
    }

    /// <summary>Where its text stands, narrower for capital letters: they need more room than the letters text is measured with.</summary>
    public Box Readable =>
        Inner with
        {
            Width = Inner.Width * (IsCapitals ? 1 / CapitalsAreWider : 1),
        };

    public Length Size =>
        FirstOf(p => Source.Number(p.Element(A + "defRPr"), "sz")) is { } hundredths and > 99
            ? Length.Points(Math.Min(hundredths, 400_00) / 100.0)
            : UsualSize;

    public bool IsBold => Flag("b") is "1" or "true";

    public bool IsCapitals => Flag("cap") is "all" or "small";

    /// <summary>Lines as a share of their usual height.</summary>
    public double LineSpacing =>
        FirstOf(p => Source.Number(p.Element(A + "lnSpc")?.Element(A + "spcPct"), "val"))
            is { } thousandths
                and > 50_000
            ? Math.Min(thousandths / 100_000.0, 3)
            : 1;

    public XElement? TextFill =>
        Styles
            .Select(p => p.Element(A + "defRPr")?.Element(A + "solidFill"))
            .FirstOrDefault(f => f is not null);

    private string MasterType =>
        Type switch
        {
            "ctrTitle" or "title" => "title",
            "ftr" or "sldNum" or "dt" => Type,
            _ => "body",
        };

    private IEnumerable<XElement> Styles =>
        _shapes
            .Select(s => s.Element(P + "txBody")?.Element(A + "lstStyle")?.Element(A + "lvl1pPr"))
            .Append(
                _master.StyleOf(
                    MasterType switch
                    {
                        "title" => "titleStyle",
                        "body" => "bodyStyle",
                        _ => "otherStyle",
                    }
                )
            )
            .OfType<XElement>();

    private long? FirstOf(Func<XElement, long?> read) =>
        Styles.Select(read).FirstOrDefault(v => v is not null);

    private string? Flag(string name) =>
        Styles
            .Select(p => (string?)p.Element(A + "defRPr")?.Attribute(name))
            .FirstOrDefault(v => v is not null);

    private Length Inset(string name, Length usual) =>
        _shapes
            .Select(s => Source.Number(s.Element(P + "txBody")?.Element(A + "bodyPr"), name))
            .FirstOrDefault(v => v is not null)
            is { } emu
            ? new Length(Math.Clamp(emu, 0, 2_000_000))
            : usual;
}
