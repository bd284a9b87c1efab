namespace JourneyBot.TestKit.Decks;

/// <summary>A brand: its colours in the order of a theme, its typefaces, and what stands on every slide.</summary>
internal sealed record CompanyLook(
    IReadOnlyList<string> Colors,
    string Heading = "Arial",
    string Body = "Arial"
)
{
    public static readonly CompanyLook Plain = new([
        "000000",
        "FFFFFF",
        "44546A",
        "E7E6E6",
        "4472C4",
        "ED7D31",
        "A5A5A5",
        "FFC000",
        "5B9BD5",
        "70AD47",
    ]);

    /// <summary>White text on navy, by the master's mapping of colours.</summary>
    public static readonly CompanyLook Dark = new([
        "0B1B33",
        "FFFFFF",
        "12294D",
        "DDE6F5",
        "00A3E0",
        "7AC142",
        "F9A01B",
        "E4002B",
        "8A6FDF",
        "1F6F8B",
    ])
    {
        IsDark = true,
        Logo = true,
        Heading = "Segoe UI",
        Body = "Segoe UI",
    };

    /// <summary>Pale accents, a panel at the left, a line below the title.</summary>
    public static readonly CompanyLook Pastel = new([
        "3A3A3A",
        "FFFDF7",
        "6B4E71",
        "F3E9DC",
        "F4C95D",
        "A7D3A6",
        "F2A7A0",
        "B6C9E8",
        "D9C2E9",
        "CFCFCF",
    ])
    {
        Panel = true,
        Heading = "Georgia",
        Body = "Verdana",
    };

    public bool IsDark { get; init; }

    public bool Logo { get; init; }

    public bool Panel { get; init; }

    public int TitleSize { get; init; } = 4400;

    public string ColorMap =>
        IsDark
            ? "bg1=\"dk1\" tx1=\"lt1\" bg2=\"dk2\" tx2=\"lt2\""
            : "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\"";

    public string Theme(string name)
    {
        string[] slots =
        [
            "dk1",
            "lt1",
            "dk2",
            "lt2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
        ];
        var colors = string.Concat(
            slots.Zip(Colors, (s, c) => $"<a:{s}><a:srgbClr val=\"{c}\"/></a:{s}>")
        );
        const string Solid = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";
        const string Line = $"""<a:ln w="9525">{Solid}</a:ln>""";
        const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return $"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colors}<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="{name}"><a:majorFont><a:latin typeface="{Heading}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="{Body}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="{name}"><a:fillStyleLst>{Solid}{Solid}{Solid}</a:fillStyleLst><a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst><a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Solid}{Solid}{Solid}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>""";
    }
}
