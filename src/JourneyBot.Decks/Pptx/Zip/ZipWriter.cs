using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace JourneyBot.Decks.Pptx.Zip;

/// <summary>Writes a ZIP forward only: fixed dates, entries in the order given, sizes in each header, nothing kept but the directory.</summary>
internal sealed class ZipWriter(Stream output, CompressionLevel level) : IDisposable
{
    private const int MaxEntries = ushort.MaxValue;
    private const ushort Version = 20;
    private const ushort Deflated = 8;
    private const ushort Stored = 0;

    // 1980-01-01, the first day the format knows; the time is midnight.
    private const ushort Date = 0x21;
    private readonly MemoryStream _directory = new();
    private readonly MemoryStream _packed = new(1 << 16);
    private long _offset;
    private int _count;

    public static PackedPart Pack(string name, ReadOnlySpan<byte> data, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        Deflate(data, packed, level);
        return new PackedPart(name, packed.ToArray(), Crc32.Of(data), data.Length);
    }

    public void Add(string name, ReadOnlySpan<byte> data)
    {
        _packed.SetLength(0);
        Deflate(data, _packed, level);
        Write(
            name,
            _packed.GetBuffer().AsSpan(0, (int)_packed.Length),
            Crc32.Of(data),
            data.Length,
            Deflated
        );
    }

    public void Add(PackedPart part) =>
        Write(part.Name, part.Body.Span, part.Crc, part.Size, part.IsStored ? Stored : Deflated);

    /// <summary>For what is compressed already: in blocks of deflate that hold it as it is, which any reader takes and which cost nothing.</summary>
    public void AddAsIs(string name, ReadOnlySpan<byte> data)
    {
        _packed.SetLength(0);
        var rest = data;
        Span<byte> head = stackalloc byte[5];
        do
        {
            var block = rest[..Math.Min(rest.Length, ushort.MaxValue)];
            rest = rest[block.Length..];
            head[0] = rest.IsEmpty ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~block.Length);
            _packed.Write(head);
            _packed.Write(block);
        } while (!rest.IsEmpty);

        Write(
            name,
            _packed.GetBuffer().AsSpan(0, (int)_packed.Length),
            Crc32.Of(data),
            data.Length,
            Deflated
        );
    }

    public void Finish()
    {
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)_directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)_offset);
        output.Write(_directory.GetBuffer().AsSpan(0, (int)_directory.Length));
        output.Write(end);
    }

    public void Dispose()
    {
        _directory.Dispose();
        _packed.Dispose();
    }

    private static void Deflate(
        ReadOnlySpan<byte> data,
        MemoryStream target,
        CompressionLevel level
    )
    {
        using var deflate = new DeflateStream(target, level, leaveOpen: true);
        deflate.Write(data);
    }

    private void Write(string name, ReadOnlySpan<byte> body, uint crc, int size, ushort method)
    {
        if (++_count > MaxEntries || _offset + body.Length > uint.MaxValue - (1 << 24))
        {
            throw new InvalidOperationException("The deck has too many slides for one file.");
        }

        Span<byte> header = stackalloc byte[46 + 256];
        var length = Encoding.ASCII.GetBytes(name, header[46..]);
        var fields = header[4..];
        header[..46].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(fields, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Version);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[6..], method);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[10..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[12..], crc);
        BinaryPrimitives.WriteInt32LittleEndian(fields[16..], body.Length);
        BinaryPrimitives.WriteInt32LittleEndian(fields[20..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[24..], (ushort)length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[38..], (uint)_offset);
        _directory.Write(header[..(46 + length)]);

        // The local header is the directory's without its first version and its last 16 bytes.
        Span<byte> local = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034b50);
        header.Slice(6, 26).CopyTo(local[4..]);
        output.Write(local);
        output.Write(header.Slice(46, length));
        output.Write(body);
        _offset += 30 + length + body.Length;
    }
}

/// <summary>An entry's bytes, already compressed, that can go into any number of archives.</summary>
internal sealed record PackedPart(string Name, ReadOnlyMemory<byte> Body, uint Crc, int Size)
{
    /// <summary>The bytes are the content itself, not deflated.</summary>
    public bool IsStored { get; init; }
}
