using JourneyBot.Decks.Slides;

namespace JourneyBot.App.Decks;

/// <summary>What a person chose to have in a deck; as it stands, everything about the map as it is now.</summary>
internal sealed record DeckChoices
{
    public static readonly DeckChoices Everything = new();

    /// <summary>The key of the one persona it is about; all of them without.</summary>
    public string? Persona { get; init; }

    /// <summary>The period the customer asset is told for; the newest without.</summary>
    public string? Period { get; init; }

    public DeckSections Sections { get; init; } = DeckSections.All;

    /// <summary>Tells changes since the baseline.</summary>
    public bool SinceBaseline { get; init; }

    /// <summary>Tells changes since the end of this day; without it and the baseline, since the last digest.</summary>
    public DateOnly? SinceDay { get; init; }

    /// <summary>In our own template although the map has one.</summary>
    public bool InOurTemplate { get; init; }
}

/// <summary>A deck somebody asked for, as it waits to be made.</summary>
internal sealed record DeckOrder(Guid MapId, DeckChoices Choices)
{
    public string? UserId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The team of the conversation, for its Files; null in a chat.</summary>
    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The Entra group behind the team, where the activity said it.</summary>
    public string? GroupId { get; init; }

    public bool IsPersonal { get; init; }

    /// <summary>Whether a link comes too: where no file can be offered, and in Development, whose emulator cannot show an offer.</summary>
    public bool ShowsLink { get; init; }
}
