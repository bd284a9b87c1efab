using System.Security.Cryptography;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.DeckFiles;

/// <summary>The company's own template that decks of a map are made in.</summary>
public sealed class DeckTemplate
{
    public required MapId MapId { get; init; }

    /// <summary>The file's name as its owner gave it.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the file, in small hexadecimal digits: the same template has the same one on every map.</summary>
    public required string Hash { get; set; }

    public required byte[] Bytes { get; set; }

    public required DateTimeOffset StoredAt { get; set; }

    public static string HashOf(ReadOnlySpan<byte> file) =>
        Convert.ToHexStringLower(SHA256.HashData(file));
}
