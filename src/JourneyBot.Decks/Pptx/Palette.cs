using System.Collections.Concurrent;

namespace JourneyBot.Decks.Pptx;

/// <summary>Which fill each paint has on the slides of a layout, chosen so that text can be read there.</summary>
internal sealed class Palette
{
    /// <summary>Of our own template, whose paints are what they say.</summary>
    public static readonly Palette Own = new(new byte[Paint.Roles][], rgb => rgb);

    private readonly byte[]?[] _fills;
    private readonly Func<int, int> _adjust;
    private readonly ConcurrentDictionary<int, byte[]> _fixed = new();

    /// <summary>Fills by role, with nothing where the paint keeps its own, and what becomes of a fixed colour.</summary>
    public Palette(byte[]?[] fills, Func<int, int> adjust) => (_fills, _adjust) = (fills, adjust);

    public byte[] Fill(Paint paint)
    {
        if (paint.Role >= 0)
        {
            return _fills[paint.Role] ?? paint.Fill;
        }

        return ReferenceEquals(this, Own)
            ? paint.Fill
            : _fixed.GetOrAdd(paint.Rgb, static (rgb, adjust) => Tone.Fixed(adjust(rgb)), _adjust);
    }
}
