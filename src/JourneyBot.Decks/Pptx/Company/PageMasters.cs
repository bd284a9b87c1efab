using System.Text;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Pptx.Parts;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>The masters of notes and handouts, each with a theme of its own; where a file has no sound notes master it gets ours in its own typefaces and colours.</summary>
internal sealed class PageMasters
{
    private readonly Source _source;
    private readonly string _main;
    private readonly PartCopier _copier;
    private readonly MasterSketch _first;
    private readonly HashSet<string> _themes = new(StringComparer.OrdinalIgnoreCase);

    public PageMasters(
        Source source,
        string main,
        IReadOnlyList<MasterSketch> masters,
        PartCopier copier
    )
    {
        (_source, _main, _copier, _first) = (source, main, copier, masters[0]);
        foreach (var master in masters.Where(m => !_themes.Add(m.ThemePart!)))
        {
            copier.WithThemeOfTheirOwn.Add(master.Part);
        }
    }

    /// <summary>Parts that the file did not have.</summary>
    public List<TemplatePart> Own { get; } = [];

    public (string Part, bool IsOwn) Notes() =>
        Sound("notesMaster") is { } part ? (_copier.Take(part), false) : (Ours(), true);

    public string? Handout() => Sound("handoutMaster") is { } part ? _copier.Take(part) : null;

    private string? Sound(string kind) =>
        _source.TargetOf(_main, kind) is { } part
        && _source.Root(part)?.Name == P + kind
        && _source.TargetOf(part, "theme") is { } theme
        && _source.Root(theme) is not null
        && _themes.Add(theme)
            ? part
            : null;

    private string Ours()
    {
        var part = _copier.Reserve("ppt/notesMasters/notesMaster1.xml");
        // A theme with pictures of its own would need them twice; then ours does.
        var theme =
            _source.LinksOf(_first.ThemePart!).Count == 0
                ? _copier.Take(_first.ThemePart!, "notes")
                : OurTheme();
        Own.Add(
            new TemplatePart(
                part,
                Names.PresentationType + "notesMaster+xml",
                Encoding.UTF8.GetBytes(OwnMaster.Notes())
            )
        );
        Own.Add(
            new TemplatePart(
                Names.RelationshipsOf(part),
                "",
                Encoding.UTF8.GetBytes(
                    Names.Declaration
                        + $"<Relationships xmlns=\"{Names.Package}\"><Relationship Id=\"rId1\" Type=\"{Names.Relationships}/theme\" Target=\"/{theme}\"/></Relationships>"
                )
            )
        );
        return part;
    }

    private string OurTheme()
    {
        var name = _copier.Reserve("ppt/theme/theme1.xml");
        Own.Add(
            new TemplatePart(name, Names.ThemeType, Encoding.UTF8.GetBytes(OwnTheme.Xml("Notes")))
        );
        return name;
    }
}
