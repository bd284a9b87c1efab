using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace JourneyBot.Decks.Pptx.Zip;

/// <summary>Reads the directory of a ZIP and gives each entry's bytes as they lie there, so that they can be copied without inflating them.</summary>
internal static class ZipReader
{
    private const int EndLength = 22;
    private const int HeadLength = 46;
    private const int LocalLength = 30;
    private const ushort Encrypted = 1;
    private const ushort Deflated = 8;

    /// <summary>All entries in the order of the directory; null where it does not add up, or is of the kind for more than 4 GB.</summary>
    public static IReadOnlyList<ZipItem>? Items(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var end = bytes.LastIndexOf("PK\x5\x6"u8);
        if (end < 0 || end + EndLength > bytes.Length)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        var items = new List<ZipItem>(count);
        for (var i = 0; i < count; i++)
        {
            if (
                at + HeadLength > end
                || !bytes[(int)at..].StartsWith("PK\x1\x2"u8)
                || Item(file, (int)at) is not { } item
            )
            {
                return null;
            }

            items.Add(item);
            at += HeadLength + Lengths(bytes[(int)at..], 28, 30, 32);
        }

        return items;
    }

    private static ZipItem? Item(ReadOnlyMemory<byte> file, int at)
    {
        var head = file.Span[at..];
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        long local = BinaryPrimitives.ReadUInt32LittleEndian(head[42..]);
        if (
            HeadLength + nameLength > head.Length
            || local + LocalLength > file.Length
            || !file.Span[(int)local..].StartsWith("PK\x3\x4"u8)
        )
        {
            return null;
        }

        var start = local + LocalLength + Lengths(file.Span[(int)local..], 26, 28);
        if (start + packed > file.Length)
        {
            return null;
        }

        return new ZipItem(
            Encoding.UTF8.GetString(head.Slice(HeadLength, nameLength)),
            file.Slice((int)start, (int)packed),
            BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(head[24..])
        )
        {
            IsEncrypted = (BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & Encrypted) != 0,
            IsDeflated = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]) == Deflated,
            IsStored = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]) == 0,
        };
    }

    private static int Lengths(ReadOnlySpan<byte> header, params ReadOnlySpan<int> places)
    {
        var sum = 0;
        foreach (var place in places)
        {
            sum += BinaryPrimitives.ReadUInt16LittleEndian(header[place..]);
        }

        return sum;
    }
}

/// <summary>An entry with its bytes as they lie in the archive, the checksum and length its content is said to have.</summary>
internal sealed record ZipItem(string Name, ReadOnlyMemory<byte> Raw, uint Crc, long Size)
{
    public bool IsEncrypted { get; init; }

    public bool IsDeflated { get; init; }

    public bool IsStored { get; init; }

    /// <summary>The content; null where it is not exactly what the directory says, which also ends a bomb.</summary>
    public byte[]? Content()
    {
        if (Size > Array.MaxLength || (IsStored && Raw.Length != Size))
        {
            return null;
        }

        var content = new byte[Size];
        using var source = Open();
        try
        {
            var read = source.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return read == content.Length && source.ReadByte() < 0 && Crc32.Of(content) == Crc
                ? content
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public PackedPart AsPart() => new(Name, Raw, Crc, (int)Size) { IsStored = IsStored };

    private Stream Open()
    {
        var raw = new MemoryStream(Raw.ToArray(), writable: false);
        return IsStored ? raw : new DeflateStream(raw, CompressionMode.Decompress);
    }
}
