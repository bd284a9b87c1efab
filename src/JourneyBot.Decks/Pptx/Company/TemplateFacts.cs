using System.Globalization;
using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Says what was found in a company's file, and what it is used for.</summary>
internal static class TemplateFacts
{
    public static void Tell(
        TemplateReport report,
        XElement presentation,
        IReadOnlyList<MasterSketch> masters,
        LayoutRoles roles,
        Template template
    )
    {
        report.Found.Add($"Slides of {Size(template)}");
        report.Found.Add(
            $"Cover: {(roles.Cover is { } cover ? Named(cover) : $"no layout of its own, so {Named(roles.TitleOnly)}")}"
        );
        report.Found.Add($"Tables, charts and the map: {Named(roles.TitleOnly)}");
        report.Found.Add(
            $"Text: {(roles.Content is { } content ? Named(content) : $"no layout of its own, so {Named(roles.TitleOnly)}")}"
        );
        if (roles.Section is { } section)
        {
            report.Found.Add($"Section header: {Named(section)}, kept for slides of your own");
        }

        var master = roles.TitleOnly.Master;
        var (heading, text) = (master.Typeface("majorFont"), master.Typeface("minorFont"));
        report.Found.Add(
            $"Typefaces: {TemplateReport.Quoted(heading)} for titles, {TemplateReport.Quoted(text)} for text{(template.EmbeddedFonts.Count > 0 ? $"; {template.EmbeddedFonts.Count} embedded" : "")}"
        );
        if (masters.Count > 1)
        {
            report.Found.Add(
                $"{masters.Count} slide masters; decks use {TemplateReport.Quoted(master.ThemeName)}, the others are kept"
            );
        }

        Slides(report, presentation);
    }

    private static void Slides(TemplateReport report, XElement presentation)
    {
        var slides = presentation.Elements(P + "sldIdLst").Elements().Count();
        if (slides > 0)
        {
            report.Found.Add(
                slides == 1 ? "1 sample slide, left out" : $"{slides} sample slides, left out"
            );
        }
    }

    private static string Named(LayoutSketch layout) => TemplateReport.Quoted(layout.Name);

    private static string Size(Template template)
    {
        var ratio = template.Width / template.Height;
        var name = ratio switch
        {
            > 1.76 and < 1.79 => " (16:9)",
            > 1.59 and < 1.61 => " (16:10)",
            > 1.32 and < 1.35 => " (4:3)",
            _ => "",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{template.Width.InPoints / 72 * 2.54:0.0} × {template.Height.InPoints / 72 * 2.54:0.0} cm{name}"
        );
    }
}
