using System.Text;
using System.Xml.Linq;
using JourneyBot.Decks.Pptx.Own;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Puts together what decks take from a company's file: its parts, the layouts of each role and the room on them.</summary>
internal sealed class TemplateAssembly(
    Source source,
    string main,
    IReadOnlyList<MasterSketch> masters,
    LayoutRoles roles,
    TemplateReport report
)
{
    private const long LargestSide = 60_000_000;
    private static readonly (Length Width, Length Height) UsualSize = (new(9144000), new(6858000));
    private readonly XElement _presentation = source.Root(main)!;

    public Template Make()
    {
        var (width, height) = Size("sldSz", UsualSize);
        var room = new LayoutRoom(roles, width, height, report);
        var copier = new PartCopier(source, report);
        // Numbers first: the parts that change them are copied changed.
        var ids = MasterNumbers.Assign(_presentation, masters, copier);
        var listed = masters.Select((m, i) => (ids[i], copier.Take(m.Part))).ToList();
        var pages = new PageMasters(source, main, masters, copier);
        var notes = pages.Notes();
        var handout = pages.Handout();
        var fonts = EmbeddedFontList.Read(source, main, copier);
        var properties = Properties(copier).ToList();
        var packageParts = PackageParts(copier).ToList();
        var template = room.Fill(copier, notes.Part) with
        {
            Masters = listed,
            NotesSize = notes.IsOwn
                ? Template.UsualNotesSize
                : Size("notesSz", Template.UsualNotesSize),
            HandoutMaster = handout,
            Properties = properties,
            EmbeddedFonts = fonts,
            PackageParts = packageParts,
            DefaultTextStyle = DefaultTextStyle(),
        };
        TemplateFacts.Tell(report, _presentation, masters, roles, template);
        var copied = copier.Finish();
        return template with { Parts = [.. copied, .. pages.Own, .. OwnParts(properties, copied)] };
    }

    private (Length Width, Length Height) Size(string name, (Length Width, Length Height) otherwise)
    {
        var size = _presentation.Element(P + name);
        return
            (Source.Number(size, "cx"), Source.Number(size, "cy"))
                is (> 0 and < LargestSide and var x, > 0 and < LargestSide and var y)
            ? (new Length(x), new Length(y))
            : otherwise;
    }

    // How a file was last looked at and shown is about its sample slides; those two are ours.
    private IEnumerable<(string Type, string Part)> Properties(PartCopier copier)
    {
        yield return ("presProps", "ppt/presProps.xml");
        yield return ("viewProps", "ppt/viewProps.xml");
        yield return ("theme", copier.Take(masters[0].ThemePart!));
        yield return source.TargetOf(main, "tableStyles") is { } styles
        && source.Root(styles)?.Name == A + "tblStyleLst"
            ? ("tableStyles", copier.Take(styles))
            : ("tableStyles", "ppt/tableStyles.xml");
        foreach (
            var link in source
                .LinksOf(main)
                .Where(l => l.IsA("customXml") && KeptKinds.Allows(source, l, report))
        )
        {
            yield return ("customXml", copier.Take(link.Target));
        }
    }

    private static IEnumerable<TemplatePart> OwnParts(
        List<(string Type, string Part)> properties,
        List<TemplatePart> copied
    ) =>
        OwnTemplate.Instance.Parts.Where(own =>
            properties.Exists(p => IsCalled(own, p.Part))
            && !copied.Exists(c => IsCalled(c, own.Name))
        );

    private static bool IsCalled(TemplatePart part, string name) =>
        string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase);

    // The company's own labels: custom properties, and the marks of information protection.
    private IEnumerable<(string Type, string Part)> PackageParts(PartCopier copier) =>
        source
            .LinksOf("")
            .Where(l =>
                (l.IsA("custom-properties") || l.IsA("classificationlabels"))
                && !l.IsExternal
                && source.Root(l.Target) is not null
                && source.TypeOf(l.Target).Length > 0
            )
            .Select(l => (l.Type, copier.Take(l.Target)));

    private byte[] DefaultTextStyle()
    {
        var style = _presentation.Element(P + "defaultTextStyle");
        if (style is null || style.Descendants().Attributes().Any(a => a.Name.Namespace == R))
        {
            return OwnTemplate.Instance.DefaultTextStyle;
        }

        style.Descendants(A + "extLst").Remove();
        return Encoding.UTF8.GetBytes(style.ToString(SaveOptions.DisableFormatting));
    }
}
