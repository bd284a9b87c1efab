namespace JourneyBot.Store.Keys;

/// <summary>A key that links are signed with, kept where every replica finds it.</summary>
public sealed class LinkKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }

    public required DateTimeOffset StoredAt { get; init; }
}
