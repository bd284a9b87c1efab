using System.Buffers.Binary;

namespace JourneyBot.Journeys;

/// <summary>Makes ids: UUIDs of version 7, of which those that one thread makes at one moment sort in their order too.</summary>
public static class IdSequence
{
    // The highest of the random bits that are counted up begins at zero, so that they never run over.
    private static readonly UInt128 Highest = UInt128.One << 61;

    // A map is read from its file by one thread; what others make meanwhile, at moments of their own, does not come between.
    [ThreadStatic]
    private static long _millisecond;

    [ThreadStatic]
    private static UInt128 _last;

    /// <summary>The next id of that moment, which is kept to the millisecond.</summary>
    public static Guid Next(DateTimeOffset now)
    {
        // What is imported or said at once lies side by side in every index then, and not all over those of a big store.
        var fresh = Read(Guid.CreateVersion7(now));
        var millisecond = now.ToUnixTimeMilliseconds();
        _last = _last != 0 && millisecond == _millisecond ? _last + Step(fresh) : fresh & ~Highest;
        _millisecond = millisecond;
        return Write(_last);
    }

    // By chance, so that one id does not tell the next.
    private static UInt128 Step(UInt128 random) => (uint)random + UInt128.One;

    private static UInt128 Read(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static Guid Write(UInt128 id)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return new Guid(bytes, bigEndian: true);
    }
}
