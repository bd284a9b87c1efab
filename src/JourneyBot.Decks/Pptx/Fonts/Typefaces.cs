namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>Which other families stand in for one that is not there: metric twins first, then what programs fall back to for a script.</summary>
internal static class Typefaces
{
    private static readonly Dictionary<string, string[]> Twins = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Calibri"] = ["Carlito"],
        ["Cambria"] = ["Caladea"],
        ["Arial"] = ["Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans"],
        ["Helvetica"] = ["Arial", "Liberation Sans", "Nimbus Sans"],
        ["Arial Narrow"] = ["Liberation Sans Narrow"],
        ["Times New Roman"] = ["Liberation Serif", "Tinos", "Times", "Nimbus Roman"],
        ["Courier New"] = ["Liberation Mono", "Cousine", "Courier", "Nimbus Mono PS"],
        ["Georgia"] = ["Gelasio"],
        ["Verdana"] = ["DejaVu Sans"],
        ["Segoe UI"] = ["Selawik"],
    };

    // How much wider than Calibri a family draws the same English; for families that are nowhere to be found.
    private static readonly Dictionary<string, float> Ratios = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Calibri"] = 1f,
        ["Carlito"] = 1f,
        ["Calibri Light"] = 1f,
        ["Aptos"] = 1.08f,
        ["Aptos Display"] = 1.05f,
        ["Arial Narrow"] = 0.92f,
        ["Cambria"] = 1.07f,
        ["Garamond"] = 0.95f,
        ["Gill Sans MT"] = 1.02f,
        ["Times New Roman"] = 1.02f,
        ["Arial"] = 1.13f,
        ["Segoe UI"] = 1.12f,
        ["Tahoma"] = 1.11f,
        ["Trebuchet MS"] = 1.11f,
        ["Georgia"] = 1.14f,
        ["Century Gothic"] = 1.22f,
        ["Verdana"] = 1.31f,
        ["Consolas"] = 1.13f,
        ["Courier New"] = 1.23f,
    };

    private const float RatioOfUnknown = 1.15f;

    /// <summary>The family itself, then what stands in for it; nothing for no name.</summary>
    public static IEnumerable<string> Like(string family)
    {
        string[] self = family.Length == 0 ? [] : [family];
        return Twins.TryGetValue(family, out var twins) ? [.. self, .. twins] : self;
    }

    public static float RatioToCalibri(string family) =>
        family.Length == 0 ? 1 : Ratios.GetValueOrDefault(family, RatioOfUnknown);

    public static bool IsCalibri(string family) =>
        family.Length == 0
        || family.Equals("Calibri", StringComparison.OrdinalIgnoreCase)
        || family.Equals("Carlito", StringComparison.OrdinalIgnoreCase);

    /// <summary>What draws a character that the theme's own families lack.</summary>
    public static string[] Fallbacks(int codePoint) =>
        codePoint switch
        {
            <= 0x052F => ["Arial", "Liberation Sans", "DejaVu Sans"],
            <= 0x05FF => ["Arial", "Liberation Sans", "Noto Sans Hebrew", "DejaVu Sans"],
            <= 0x08FF => ["Arial", "DejaVu Sans", "Noto Sans Arabic"],
            >= 0x0900 and <= 0x097F => ["Nirmala UI", "Noto Sans Devanagari", "Lohit Devanagari"],
            >= 0x0E00 and <= 0x0E7F => ["Leelawadee UI", "Noto Sans Thai", "Loma"],
            >= 0x1100 and <= 0x11FF or >= 0x3130 and <= 0x318F or >= 0xAC00 and <= 0xD7FF =>
            [
                "Malgun Gothic",
                "Apple SD Gothic Neo",
                "Noto Sans CJK KR",
                "Noto Sans KR",
            ],
            >= 0x3040 and <= 0x30FF => ["Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP"],
            >= 0x2E80 and <= 0xA4CF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F =>
            [
                "Microsoft YaHei",
                "PingFang SC",
                "Noto Sans CJK SC",
                "Noto Sans SC",
                "Noto Sans CJK JP",
            ],
            >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC =>
            [
                "Arial",
                "DejaVu Sans",
                "Noto Sans Arabic",
            ],
            >= 0xFF00 and <= 0xFFEF => ["Yu Gothic", "Noto Sans CJK JP", "Microsoft YaHei"],
            >= 0x1F000 and <= 0x1FAFF =>
            [
                "Segoe UI Emoji",
                "Apple Color Emoji",
                "Noto Color Emoji",
            ],
            >= 0x20000 => ["Yu Gothic", "Noto Sans CJK JP", "SimSun-ExtB"],
            _ => ["Segoe UI Symbol", "DejaVu Sans", "Noto Sans Symbols", "Noto Color Emoji"],
        };
}
