namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Which relationships of masters and layouts go into decks. Programs, macros and whatever is loaded from elsewhere do not.</summary>
internal static class KeptKinds
{
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "slideMaster",
        "theme",
        "themeOverride",
        "image",
        "hdphoto",
        "media",
        "audio",
        "video",
        "tags",
        "customXml",
        "customXmlProps",
        "font",
        "chart",
        "chartUserShapes",
        "chartStyle",
        "chartColorStyle",
        "package",
        "diagramData",
        "diagramLayout",
        "diagramQuickStyle",
        "diagramColors",
        "diagramDrawing",
    };

    private static readonly string[] Programs =
    [
        "macro",
        "vba",
        "activeX",
        "oleObject",
        "msdownload",
        "x-sh",
        "javascript",
    ];

    private static readonly Dictionary<string, string> UsualTypes = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["png"] = "image/png",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
        ["svg"] = "image/svg+xml",
        ["emf"] = "image/x-emf",
        ["wmf"] = "image/x-wmf",
        ["tif"] = "image/tiff",
        ["tiff"] = "image/tiff",
        ["bmp"] = "image/bmp",
        ["fntdata"] = "application/x-fontdata",
    };

    public static bool Allows(Source source, Source.Link link, TemplateReport report)
    {
        if (link.IsExternal)
        {
            return AllowsOutside(link, report);
        }

        if (!Inside.Contains(link.Kind))
        {
            Tell(link, report);
            return false;
        }

        var type = TypeOf(source, link.Target);
        if (!source.Has(link.Target) || type.Length == 0)
        {
            report.Remark("Something that the file names but does not hold was left out.");
            return false;
        }

        if (Programs.Any(p => type.Contains(p, StringComparison.OrdinalIgnoreCase)))
        {
            report.Remark("Macros, and objects of other programs, were left out.");
            return false;
        }

        return true;
    }

    /// <summary>The part's content type; the usual one of its ending where the file has none, or a wrong one.</summary>
    public static string TypeOf(Source source, string part)
    {
        var type = source.TypeOf(part);
        return type is "" or "image/jpg"
            ? UsualTypes.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..], "")
            : type;
    }

    private static bool AllowsOutside(Source.Link link, TemplateReport report)
    {
        if (!link.IsA("hyperlink"))
        {
            report.Remark(
                "A picture or object that is loaded from somewhere else was left out; put it into the file itself."
            );
            return false;
        }

        if (
            Uri.TryCreate(link.Target, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http" or "mailto"
        )
        {
            return true;
        }

        report.Remark("A link that leads to a file or program instead of the web was taken off.");
        return false;
    }

    private static void Tell(Source.Link link, TemplateReport report)
    {
        if (link.Kind is "oleObject" or "control" or "activeXControlBinary" or "vbaProject")
        {
            report.Remark("Macros, and objects of other programs, were left out.");
        }
        else if (link.Kind is "slide")
        {
            report.Remark("A link to a sample slide was taken off.");
        }
    }
}
