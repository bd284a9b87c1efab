using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>The tables of one face in a TrueType or OpenType file or collection; only what is asked for is read, within limits.</summary>
internal sealed class SfntFile : IDisposable
{
    private const uint Collection = 0x74746366;
    private const int MostTables = 256;
    private const int MostFaces = 64;
    private const int LargestTable = 4 << 20;
    private readonly SafeFileHandle _file;
    private readonly long _length;
    private readonly Dictionary<uint, (long Offset, int Length)> _tables = [];

    private SfntFile(SafeFileHandle file)
    {
        _file = file;
        _length = RandomAccess.GetLength(file);
    }

    /// <summary>How many faces the file holds: one, or those of a collection.</summary>
    public int Faces { get; private set; } = 1;

    /// <summary>Opens one face of the file and finds its tables.</summary>
    /// <exception cref="InvalidDataException">It is not a font, or a broken one.</exception>
    public static SfntFile Open(string path, int face = 0)
    {
        var font = new SfntFile(File.OpenHandle(path));
        try
        {
            font.ReadDirectory(face);
            return font;
        }
        catch
        {
            font.Dispose();
            throw;
        }
    }

    /// <summary>A whole table; empty where the font has none.</summary>
    public FontBytes Table(string tag) => Table(tag, LargestTable);

    /// <summary>No more than the beginning of a table.</summary>
    public FontBytes Table(string tag, int most)
    {
        if (!_tables.TryGetValue(Tag(tag), out var at))
        {
            return default;
        }

        if (at.Length > LargestTable)
        {
            throw new InvalidDataException($"The font's table {tag} is too large.");
        }

        return Read(at.Offset, Math.Min(at.Length, most));
    }

    public void Dispose() => _file.Dispose();

    private void ReadDirectory(int face)
    {
        var start = 0L;
        var head = Read(0, 12);
        if (head.U32(0) == Collection)
        {
            Faces = (int)Math.Min(head.U32(8), MostFaces);
            if (face >= Faces)
            {
                throw new InvalidDataException("The collection has no such face.");
            }

            start = Read(12 + (4 * face), 4).U32(0);
            head = Read(start, 12);
        }

        if (head.U32(0) is not (0x00010000 or 0x4F54544F or 0x74727565))
        {
            throw new InvalidDataException("This is not a TrueType or OpenType font.");
        }

        var count = Math.Min((int)head.U16(4), MostTables);
        var records = Read(start + 12, 16 * count);
        for (var i = 0; i < count; i++)
        {
            var (offset, length) = (records.U32((16 * i) + 8), records.U32((16 * i) + 12));
            if (length <= int.MaxValue)
            {
                _tables.TryAdd(records.U32(16 * i), (offset, (int)length));
            }
        }
    }

    private FontBytes Read(long offset, int length)
    {
        if (offset > _length - length)
        {
            throw new InvalidDataException("The font ends too early.");
        }

        var bytes = new byte[length];
        var read = 0;
        while (read < length)
        {
            var more = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            read += more > 0 ? more : throw new InvalidDataException("The font ends too early.");
        }

        return new FontBytes(bytes);
    }

    private static uint Tag(string tag) =>
        ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];
}

/// <summary>Big-endian numbers of a font table; reading outside of it says that the font is broken.</summary>
internal readonly struct FontBytes(byte[] bytes)
{
    public int Length => bytes?.Length ?? 0;

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Slice(at, 2));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4));

    public ReadOnlySpan<byte> Slice(int at, int length) =>
        at >= 0 && length >= 0 && at <= Length - length
            ? bytes.AsSpan(at, length)
            : throw new InvalidDataException("The font points outside of its own tables.");
}
