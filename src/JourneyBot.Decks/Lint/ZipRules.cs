using System.Buffers.Binary;
using System.IO.Compression;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Lint;

/// <summary>What Office demands of the ZIP itself, beyond what archivers accept.</summary>
internal static class ZipRules
{
    private const int LargestContent = 1024 * 1024 * 1024;
    private const int EndLength = 22;

    /// <summary>Checks the archive and gives its parts by name, or nothing if it cannot be read.</summary>
    public static IReadOnlyDictionary<string, byte[]>? Open(byte[] file, LintReport report)
    {
        if (!file.AsSpan().StartsWith("PK\x3\x4"u8))
        {
            report.Error("zip-head", "", "The file does not start with a ZIP entry.");
        }

        var end = file.AsSpan().LastIndexOf("PK\x5\x6"u8);
        if (end < 0 || end + EndLength > file.Length)
        {
            report.Error("zip-end", "", "The end of the ZIP directory is missing.");
            return null;
        }

        var comment = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(end + 20));
        if (end + EndLength + comment != file.Length)
        {
            report.Error("zip-tail", "", "There are bytes after the end of the archive.");
        }

        try
        {
            using var zip = new ZipArchive(
                new MemoryStream(file, writable: false),
                ZipArchiveMode.Read
            );
            return Read(zip, report);
        }
        catch (InvalidDataException broken)
        {
            report.Error("zip-broken", "", broken.Message);
            return null;
        }
    }

    private static Dictionary<string, byte[]> Read(ZipArchive zip, LintReport report)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            CheckName(name, names, report);
            total += entry.Length;
            if (entry.IsEncrypted || total > LargestContent)
            {
                report.Error("zip-crypt", name, "The entry is encrypted or too large to be read.");
            }
            else if (!name.EndsWith('/'))
            {
                parts[name] = Content(entry, report);
            }
        }

        return parts;
    }

    private static void CheckName(string name, HashSet<string> names, LintReport report)
    {
        if (!names.Add(name))
        {
            report.Error("zip-twice", name, "The name occurs twice, case ignored.");
        }

        if (
            name.Contains('\\', StringComparison.Ordinal)
            || name.StartsWith('/')
            || name.Split('/').Contains("..")
        )
        {
            report.Error("zip-name", name, "Entry names are relative and use forward slashes.");
        }

        if (name.EndsWith('/'))
        {
            report.Warn("zip-folder", name, "Folders have no entries of their own.");
        }

        if (name.Any(c => c > 126))
        {
            report.Warn("zip-ascii", name, "Entry names are ASCII.");
        }
    }

    private static byte[] Content(ZipArchiveEntry entry, LintReport report)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var content = memory.ToArray();
        if (Crc32.Of(content) != entry.Crc32)
        {
            report.Error("zip-crc", entry.FullName, "The checksum differs from the content.");
        }

        return content;
    }
}
