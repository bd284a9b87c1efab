using System.Xml;

namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>Where the fonts of this machine lie: what fontconfig names, and the usual folders of Linux, Windows and macOS.</summary>
internal static class FontFolders
{
    private const string FontConfig = "/etc/fonts/fonts.conf";

    public static IReadOnlyList<string> Found()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                    "Microsoft/Windows/Fonts"
                ),
            ];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
            :
            [
                .. (
                    (string[])
                        [
                            .. OfFontConfig(home),
                            "/usr/share/fonts",
                            "/usr/local/share/fonts",
                            Path.Combine(home, ".local/share/fonts"),
                            Path.Combine(home, ".fonts"),
                        ]
                ).Distinct(StringComparer.Ordinal),
            ];
    }

    private static List<string> OfFontConfig(string home)
    {
        var folders = new List<string>();
        if (!File.Exists(FontConfig))
        {
            return folders;
        }

        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = 1 << 20,
            };
            using var xml = XmlReader.Create(FontConfig, settings);
            while (xml.ReadToFollowing("dir"))
            {
                var isOfHome = xml.GetAttribute("prefix") is "xdg";
                var folder = xml.ReadElementContentAsString().Trim();
                folder = isOfHome ? Path.Combine(home, ".local/share", folder) : folder;
                folders.Add(folder.StartsWith('~') ? home + folder[1..] : folder);
            }
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // A broken file of the machine's is no reason for having no deck; the usual folders stay.
            folders.Clear();
        }

        return folders;
    }
}
