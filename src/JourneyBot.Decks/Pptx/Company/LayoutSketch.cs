using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A layout as a designer made it: its placeholders with what they inherit, and what stands beside them.</summary>
internal sealed class LayoutSketch
{
    private const long FarthestAway = 200_000_000;

    public LayoutSketch(string part, XElement root, MasterSketch master)
    {
        (Part, Root, Master) = (part, root, master);
        var own = Shapes(root).ToList();
        Placeholders =
        [
            .. own.Where(s => PlaceholderOf(s) is not null)
                .Select(s => new PlaceholderSketch(s, PlaceholderOf(s)!, master)),
        ];
        var inherited = (string?)root.Attribute("showMasterSp") is "0" or "false"
            ? []
            : Shapes(master.Root);
        Decorations =
        [
            .. inherited
                .Concat(own)
                .Where(s => PlaceholderOf(s) is null && !IsHidden(s) && !IsSlot(s))
                .Select(s => new Decoration(s, BoxOf(s)))
                .Where(d => d.Box.Width > Length.Zero && d.Box.Height > Length.Zero),
        ];
    }

    public string Part { get; }

    public XElement Root { get; }

    public MasterSketch Master { get; }

    public string Name => (string?)Root.Element(P + "cSld")?.Attribute("name") ?? "";

    public string Type => (string?)Root.Attribute("type") ?? "";

    public IReadOnlyList<PlaceholderSketch> Placeholders { get; }

    /// <summary>Lines, pictures and shapes of the layout and its master, from back to front.</summary>
    public IReadOnlyList<Decoration> Decorations { get; }

    public PlaceholderSketch? Title => Placeholders.FirstOrDefault(p => p.IsTitle);

    /// <summary>Placeholders that take text or objects, largest first.</summary>
    public IEnumerable<PlaceholderSketch> Contents =>
        Placeholders
            .Where(p => p.IsContent)
            .OrderByDescending(p => p.Box.Width.InPoints * p.Box.Height.InPoints);

    /// <summary>The colour mapping that holds on this layout.</summary>
    public XElement? ColorMap => Override ?? Master.ColorMap;

    public ThemeColors Colors => new(Master.Theme, ColorMap);

    /// <summary>The number of a placeholder of this type; null where there is none.</summary>
    public int? NumberOf(string type) =>
        Placeholders
            .FirstOrDefault(p => string.Equals(p.Type, type, StringComparison.Ordinal))
            ?.Index;

    public XElement? Override => Root.Element(P + "clrMapOvr")?.Element(A + "overrideClrMapping");

    /// <summary>Where a shape of this name stands: how a designer says where the slides' content goes.</summary>
    public Box? Slot(string name) =>
        Shapes(Root)
            .Where(s => string.Equals(NameOf(s).Trim(), name, StringComparison.OrdinalIgnoreCase))
            .Select(s =>
                PlaceholderOf(s) is { } ph ? new PlaceholderSketch(s, ph, Master).Box : BoxOf(s)
            )
            .Where(b => b.Width > Length.Zero)
            .Select(b => (Box?)b)
            .FirstOrDefault();

    /// <summary>A shape that only names a place, and is not to be seen on slides.</summary>
    public static bool IsSlot(XElement shape) =>
        NameOf(shape).Trim().StartsWith("jm:", StringComparison.OrdinalIgnoreCase);

    public static XElement? PlaceholderOf(XElement shape) =>
        shape
            .Elements()
            .Where(e => e.Name.LocalName.StartsWith("nv", StringComparison.Ordinal))
            .Elements(P + "nvPr")
            .Elements(P + "ph")
            .FirstOrDefault();

    public static Box BoxOf(XElement shape)
    {
        var frame =
            shape.Element(P + "spPr")?.Element(A + "xfrm")
            ?? shape.Element(P + "grpSpPr")?.Element(A + "xfrm")
            ?? shape.Element(P + "xfrm");
        var (at, size) = (frame?.Element(A + "off"), frame?.Element(A + "ext"));
        return new Box(Emu(at, "x"), Emu(at, "y"), Emu(size, "cx"), Emu(size, "cy"));
    }

    // PowerPoint's own slides are at most 56 inches wide; what is said to be far larger is kept from overflowing.
    private static Length Emu(XElement? element, string attribute) =>
        new(Math.Clamp(Source.Number(element, attribute) ?? 0, -FarthestAway, FarthestAway));

    private static string NameOf(XElement shape) =>
        (string?)
            shape
                .Elements()
                .Where(e => e.Name.LocalName.StartsWith("nv", StringComparison.Ordinal))
                .Elements(P + "cNvPr")
                .FirstOrDefault()
                ?.Attribute("name")
        ?? "";

    private static bool IsHidden(XElement shape) =>
        shape
            .Elements()
            .Where(e => e.Name.LocalName.StartsWith("nv", StringComparison.Ordinal))
            .Elements(P + "cNvPr")
            .Any(e => (string?)e.Attribute("hidden") is "1" or "true");

    // Of two ways to draw a thing the first is the one that current programs draw.
    private static IEnumerable<XElement> Shapes(XElement root) =>
        (root.Element(P + "cSld")?.Element(P + "spTree")?.Elements() ?? []).SelectMany(e =>
            e.Name.LocalName is "AlternateContent" ? e.Elements().Take(1).Elements() : [e]
        );
}

/// <summary>Something on a layout that is no placeholder.</summary>
internal sealed record Decoration(XElement Shape, Box Box)
{
    public bool IsPicture =>
        Shape.Name.LocalName is "pic"
        || Shape.Element(P + "spPr")?.Element(A + "blipFill") is not null;
}
