using System.Collections.Concurrent;
using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>Fonts that text is measured with: those of a folder, those of this machine, or none. Files are looked at when a deck first needs one; broken ones are passed over.</summary>
public sealed class FontLibrary
{
    private const int MostFiles = 5000;
    private const int DeepestFolder = 6;
    private static readonly string[] Kinds = [".ttf", ".otf", ".ttc", ".otc"];
    private readonly Lazy<Dictionary<string, List<FaceAt>>> _families;
    private readonly ConcurrentDictionary<FaceAt, FontFace?> _faces = new();
    private readonly ConcurrentDictionary<ThemeFonts, ThemeWidths> _widths = new();

    private FontLibrary(Func<IEnumerable<string>> folders) =>
        _families = new(() => Index(folders()));

    /// <summary>No files at all: text is measured with the table that is compiled in, the same on every machine.</summary>
    public static FontLibrary None { get; } = new(() => []);

    /// <summary>The fonts installed on this machine.</summary>
    public static FontLibrary Installed { get; } = new(FontFolders.Found);

    /// <summary>The fonts in these folders and below.</summary>
    public static FontLibrary In(params IReadOnlyList<string> folders) => new(() => folders);

    internal ThemeWidths For(ThemeFonts theme) =>
        _widths.GetOrAdd(theme, static (fonts, library) => new ThemeWidths(fonts, library), this);

    /// <summary>The upright face of a family; the regular one where it has no bold.</summary>
    internal FontFace? Find(string family, bool bold)
    {
        if (!_families.Value.TryGetValue(family, out var faces))
        {
            return null;
        }

        var wanted = faces.Find(f => f.IsBold == bold) ?? faces[0];
        return _faces.GetOrAdd(wanted, static at => Load(at));
    }

    private static FontFace? Load(FaceAt at) =>
        Try(() => FontFace.Read(at.Path, at.Face), out var face) ? face : null;

    private static Dictionary<string, List<FaceAt>> Index(IEnumerable<string> folders)
    {
        var families = new Dictionary<string, List<FaceAt>>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in folders.SelectMany(Files).Take(MostFiles))
        {
            _ = Try(() => Add(families, path), out _);
        }

        return families;
    }

    private static bool Add(Dictionary<string, List<FaceAt>> families, string path)
    {
        var count = 1;
        for (var i = 0; i < count; i++)
        {
            using var font = SfntFile.Open(path, i);
            count = font.Faces;
            var names = FontNames.Read(font);
            if (names.IsItalic)
            {
                continue;
            }

            foreach (var family in names.Families)
            {
                if (!families.TryGetValue(family, out var faces))
                {
                    families[family] = faces = [];
                }

                faces.Add(new FaceAt(path, i, names.IsBold));
            }
        }

        return true;
    }

    private static IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = DeepestFolder,
            IgnoreInaccessible = true,
        };
        return !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*", options)
                .Where(f => Kinds.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal);
    }

    // Fonts are files from anywhere: one that cannot be read is as good as one that is not there.
    private static bool Try<T>(Func<T> read, out T? result)
    {
        try
        {
            result = read();
            return true;
        }
        catch (Exception e)
            when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            result = default;
            return false;
        }
    }

    private sealed record FaceAt(string Path, int Face, bool IsBold);
}
