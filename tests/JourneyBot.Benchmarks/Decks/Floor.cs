using System.IO.Compression;

namespace JourneyBot.Benchmarks.Decks;

/// <summary>What nobody can go below: deflating the bytes of the parts, and nothing else.</summary>
internal static class Floor
{
    public static List<byte[]> PartsOf(byte[] file)
    {
        var parts = new List<byte[]>();
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            if (entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                parts.AddRange(PartsOf(content.ToArray()));
            }
            else
            {
                parts.Add(content.ToArray());
            }
        }

        return parts;
    }

    public static void Deflate(List<byte[]> parts, CompressionLevel level)
    {
        using var sink = new MemoryStream(1 << 20);
        foreach (var part in parts)
        {
            sink.SetLength(0);
            using var deflate = new DeflateStream(sink, level, leaveOpen: true);
            deflate.Write(part);
        }
    }
}
