using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Arm = System.Runtime.Intrinsics.Arm;

namespace JourneyBot.Decks.Pptx.Zip;

/// <summary>The checksum of ZIP entries (CRC-32, polynomial EDB88320): by the processor's own instructions where it has them, else by tables.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Folded = 64;
    private static readonly uint[] Table = MakeTable();

    // Powers of x modulo the polynomial, for folding 512 and 128 bits on, and for the reduction of what is left to 32 bits.
    private static readonly Vector128<ulong> By512 = Vector128.Create(0x154442BD4ul, 0x1C6E41596ul);
    private static readonly Vector128<ulong> By128 = Vector128.Create(0x1751997D0ul, 0x0CCAA009Eul);
    private static readonly Vector128<ulong> To64 = Vector128.Create(0x163CD6124ul, 0ul);
    private static readonly Vector128<ulong> To32 = Vector128.Create(0x1DB710641ul, 0x1F7011641ul);
    private static readonly Vector128<ulong> Low32 = Vector128.Create(0xFFFFFFFFul, 0ul);

    public static uint Of(ReadOnlySpan<byte> data)
    {
        if (Pclmulqdq.IsSupported && data.Length >= Folded)
        {
            var whole = data.Length & ~15;
            return ~ByTable(data[whole..], ByFolding(data[..whole]));
        }

        return ~(Arm.Crc32.IsSupported ? ByArm(data, uint.MaxValue) : ByTable(data, uint.MaxValue));
    }

    /// <summary>The same by tables alone, as on processors that have no better.</summary>
    public static uint ByTable(ReadOnlySpan<byte> data) => ~ByTable(data, uint.MaxValue);

    private static uint ByTable(ReadOnlySpan<byte> data, uint crc)
    {
        var table = Table;
        while (data.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc =
                table[(7 * 256) + (int)(low & 255)]
                ^ table[(6 * 256) + (int)((low >> 8) & 255)]
                ^ table[(5 * 256) + (int)((low >> 16) & 255)]
                ^ table[(4 * 256) + (int)(low >> 24)]
                ^ table[(3 * 256) + (int)(high & 255)]
                ^ table[(2 * 256) + (int)((high >> 8) & 255)]
                ^ table[256 + (int)((high >> 16) & 255)]
                ^ table[(int)(high >> 24)];
            data = data[8..];
        }

        foreach (var value in data)
        {
            crc = table[(int)((crc ^ value) & 255)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint ByArm(ReadOnlySpan<byte> data, uint crc)
    {
        while (data.Length >= 4)
        {
            crc = Arm.Crc32.ComputeCrc32(crc, BinaryPrimitives.ReadUInt32LittleEndian(data));
            data = data[4..];
        }

        foreach (var value in data)
        {
            crc = Arm.Crc32.ComputeCrc32(crc, value);
        }

        return crc;
    }

    // Carry-less multiplication moves the remainder of 64 bytes at a time over the next 64, then of 16, then down to four bytes.
    private static uint ByFolding(ReadOnlySpan<byte> data)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(data);
        var a = blocks[0] ^ Vector128.CreateScalar((ulong)uint.MaxValue);
        var (b, c, d) = (blocks[1], blocks[2], blocks[3]);
        var at = 4;
        for (; at + 4 <= blocks.Length; at += 4)
        {
            a = Fold(a, By512) ^ blocks[at];
            b = Fold(b, By512) ^ blocks[at + 1];
            c = Fold(c, By512) ^ blocks[at + 2];
            d = Fold(d, By512) ^ blocks[at + 3];
        }

        a = Fold(a, By128) ^ b;
        a = Fold(a, By128) ^ c;
        a = Fold(a, By128) ^ d;
        for (; at < blocks.Length; at++)
        {
            a = Fold(a, By128) ^ blocks[at];
        }

        return Reduce(a);
    }

    private static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(value, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, by, 0x11);

    private static uint Reduce(Vector128<ulong> value)
    {
        value =
            Pclmulqdq.CarrylessMultiply(value, By128, 0x10)
            ^ Sse2.ShiftRightLogical128BitLane(value, 8);
        value =
            Pclmulqdq.CarrylessMultiply(value & Low32, To64, 0x00)
            ^ Sse2.ShiftRightLogical128BitLane(value, 4);
        var quotient = Pclmulqdq.CarrylessMultiply(value & Low32, To32, 0x10) & Low32;
        var rest = Pclmulqdq.CarrylessMultiply(quotient, To32, 0x00) ^ value;
        return rest.AsUInt32().GetElement(1);
    }

    private static uint[] MakeTable()
    {
        var table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) == 0 ? c >> 1 : Polynomial ^ (c >> 1);
            }

            table[i] = c;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = table[(int)(table[i - 256] & 255)] ^ (table[i - 256] >> 8);
        }

        return table;
    }
}
