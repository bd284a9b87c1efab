using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>One copy of a digest: who reads it, and what is said of this copy alone.</summary>
/// <param name="Reader">Whose decisions are "yours", and who is told who was not heard from: the leader of a letter, whoever asked in their personal chat. Null where anybody may read it.</param>
internal sealed record DigestCopy(PersonId? Reader)
{
    /// <summary>The week of a letter, as it is kept; null for a digest that somebody asked for.</summary>
    public string? Week { get; init; }

    /// <summary>For which week it is and how late it comes; null when it is in time.</summary>
    public string? Late { get; init; }

    /// <summary>What the reader did just now; null when the card is new to them.</summary>
    public Container? News { get; init; }
}
