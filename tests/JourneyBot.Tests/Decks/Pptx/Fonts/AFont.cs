using System.Buffers.Binary;
using System.Text;

namespace JourneyBot.Tests.Decks.Pptx.Fonts;

/// <summary>A small TrueType font: every character of one range has the same width, and there is nothing to draw.</summary>
internal sealed class AFont(string family)
{
    private const ushort UnitsPerEm = 1000;

    public char First { get; init; } = ' ';

    public char Last { get; init; } = '~';

    public ushort Advance { get; init; } = 500;

    public short Ascent { get; init; } = 900;

    public bool Bold { get; init; }

    public byte[] Build() => Build(0, []);

    /// <summary>A collection of faces in one file.</summary>
    public static byte[] Collection(params AFont[] faces)
    {
        var head = Bytes(b =>
        {
            b.Text("ttcf");
            b.U32(0x00010000);
            b.U32((uint)faces.Length);
        });
        var file = new List<byte>(head);
        file.AddRange(new byte[4 * faces.Length]);
        for (var i = 0; i < faces.Length; i++)
        {
            var at = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(at, (uint)file.Count);
            for (var k = 0; k < 4; k++)
            {
                file[12 + (4 * i) + k] = at[k];
            }

            file.AddRange(faces[i].Build(file.Count, []));
        }

        return [.. file];
    }

    private byte[] Build(int start, List<byte> into)
    {
        (string Tag, byte[] Data)[] tables =
        [
            ("OS/2", Os2()),
            ("cmap", Cmap()),
            ("head", Head()),
            ("hhea", Hhea()),
            (
                "hmtx",
                Bytes(b =>
                {
                    b.U16(0);
                    b.U16(0);
                    b.U16(Advance);
                    b.U16(0);
                })
            ),
            ("name", Name()),
        ];
        var offset = start + 12 + (16 * tables.Length);
        into.AddRange(
            Bytes(b =>
            {
                b.U32(0x00010000);
                b.U16((ushort)tables.Length);
                b.U16(0);
                b.U32(0);
                foreach (var (tag, data) in tables)
                {
                    b.Text(tag);
                    b.U32(0);
                    b.U32((uint)offset);
                    b.U32((uint)data.Length);
                    offset += data.Length;
                }
            })
        );
        foreach (var (_, data) in tables)
        {
            into.AddRange(data);
        }

        return [.. into];
    }

    private byte[] Os2() =>
        Bytes(b =>
        {
            b.Skip(4);
            b.U16((ushort)(Bold ? 700 : 400));
            b.U16(5);
            b.Skip(54);
            b.U16((ushort)(Bold ? 32 : 64));
            b.Skip(14);
        });

    // Two segments: the range, all of it on glyph 1, and the closing one the format asks for.
    private byte[] Cmap() =>
        Bytes(b =>
        {
            var count = Last - First + 1;
            b.U16(0);
            b.U16(1);
            b.U16(3);
            b.U16(1);
            b.U32(12);
            b.U16(4);
            b.U16((ushort)(32 + (2 * count)));
            b.U16(0);
            b.U16(4);
            b.Skip(6);
            b.U16(Last);
            b.U16(0xFFFF);
            b.U16(0);
            b.U16(First);
            b.U16(0xFFFF);
            b.U16(0);
            b.U16(1);
            b.U16(4);
            b.U16(0);
            for (var i = 0; i < count; i++)
            {
                b.U16(1);
            }
        });

    private static byte[] Head() =>
        Bytes(b =>
        {
            b.Skip(18);
            b.U16(UnitsPerEm);
            b.Skip(34);
        });

    private byte[] Hhea() =>
        Bytes(b =>
        {
            b.Skip(4);
            b.U16((ushort)Ascent);
            b.U16(unchecked((ushort)-300));
            b.Skip(26);
            b.U16(2);
        });

    private byte[] Name()
    {
        var text = Encoding.BigEndianUnicode.GetBytes(family);
        return Bytes(b =>
        {
            b.U16(0);
            b.U16(1);
            b.U16(18);
            b.U16(3);
            b.U16(1);
            b.U16(0x409);
            b.U16(1);
            b.U16((ushort)text.Length);
            b.U16(0);
            b.Raw(text);
        });
    }

    private static byte[] Bytes(Action<Writer> write)
    {
        var writer = new Writer();
        write(writer);
        return [.. writer.Written];
    }

    private sealed class Writer
    {
        public List<byte> Written { get; } = [];

        public void U16(int value) => Raw([(byte)(value >> 8), (byte)value]);

        public void U32(uint value)
        {
            U16((int)(value >> 16));
            U16((int)(value & 0xFFFF));
        }

        public void Text(string text) => Raw(Encoding.ASCII.GetBytes(text));

        public void Skip(int count) => Written.AddRange(new byte[count]);

        public void Raw(byte[] bytes) => Written.AddRange(bytes);
    }
}
