using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A master of the file with its theme and its layouts, in their order.</summary>
internal sealed record MasterSketch(string Part, XElement Root, string? ThemePart, XElement? Theme)
{
    public List<LayoutSketch> Layouts { get; } = [];

    public string ThemeName => (string?)Theme?.Attribute("name") ?? "";

    public XElement? ColorMap => Root.Element(P + "clrMap");

    public XElement? StyleOf(string kind) =>
        Root.Element(P + "txStyles")?.Element(P + kind)?.Element(A + "lvl1pPr");

    /// <summary>The typeface of titles (major) or of text (minor).</summary>
    public string Typeface(string which, string script = "latin") =>
        (string?)
            Theme
                ?.Element(A + "themeElements")
                ?.Element(A + "fontScheme")
                ?.Element(A + which)
                ?.Element(A + script)
                ?.Attribute("typeface")
        ?? "";
}
