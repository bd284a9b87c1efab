using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace JourneyBot.App.Packages;

/// <summary>The two files people install, whole in memory before any of them is written.</summary>
internal static class InstallPackages
{
    public const string TeamsFile = "journeybot-teams.zip";
    public const string AddInFile = "journeybot-powerpoint.xml";

    // The same settings give the same bytes.
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyList<(string Name, byte[] Bytes)> Make(PackageValues values) =>
        [(TeamsFile, Teams(values)), (AddInFile, AddIn(values))];

    /// <summary>Writes all or none: each file beside its place first, and then all are moved there.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<(string Name, byte[] Bytes)> files,
        DirectoryInfo folder,
        CancellationToken cancellationToken
    )
    {
        folder.Create();
        var written = new List<(string From, string To)>();
        try
        {
            foreach (var (name, bytes) in files)
            {
                var to = Path.Combine(folder.FullName, name);
                written.Add((to + ".part", to));
                await File.WriteAllBytesAsync(to + ".part", bytes, cancellationToken);
            }

            written.ForEach(file => File.Move(file.From, file.To, overwrite: true));
        }
        finally
        {
            written
                .Where(file => File.Exists(file.From))
                .ToList()
                .ForEach(f => File.Delete(f.From));
        }
    }

    private static byte[] Teams(PackageValues values)
    {
        var manifest = PackageTemplates.Manifest(values.ByPlaceholder);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "manifest.json",
                Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable) + "\n")
            );
            Add(zip, "color.png", PackageTemplates.Read("color.png"));
            Add(zip, "outline.png", PackageTemplates.Read("outline.png"));
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Day;
        using var content = entry.Open();
        content.Write(bytes);
    }

    private static byte[] AddIn(PackageValues values)
    {
        using var stream = new MemoryStream();
        var look = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) };
        using (var writer = XmlWriter.Create(stream, look))
        {
            PackageTemplates.AddIn(values.ByPlaceholder).Save(writer);
        }

        return stream.ToArray();
    }
}
