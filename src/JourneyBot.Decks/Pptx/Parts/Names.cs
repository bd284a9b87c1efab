namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>Names that the Open XML standards fix.</summary>
internal static class Names
{
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string Table = "http://schemas.openxmlformats.org/drawingml/2006/table";
    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes =
        "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string PowerPoint2010 = "http://schemas.microsoft.com/office/powerpoint/2010/main";

    public const string PresentationType =
        "application/vnd.openxmlformats-officedocument.presentationml.";
    public const string ThemeType = "application/vnd.openxmlformats-officedocument.theme+xml";
    public const string ChartType =
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string WorkbookType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string RelationshipsType =
        "application/vnd.openxmlformats-package.relationships+xml";

    public const string Declaration =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    public const string SlideNamespaces =
        $"""xmlns:a="{Drawing}" xmlns:r="{Relationships}" xmlns:p="{Presentation}" """;

    public const string TreeRoot =
        """<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>""";

    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }
}
