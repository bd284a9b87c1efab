using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.CheckIns;

/// <summary>What became of a champion in one round.</summary>
/// <param name="IsLeftAlone">Nothing need be looked at again before something changes.</param>
/// <param name="NotReached">Who would have been asked, and can't be reached; null where that is not why.</param>
internal sealed record AskOutcome(bool IsLeftAlone, PersonId? NotReached = null)
{
    /// <summary>It was written down that they were asked, or that they are away.</summary>
    public static AskOutcome Asked { get; } = new(IsLeftAlone: false);

    /// <summary>It was not their morning after all, or it failed.</summary>
    public static AskOutcome NotNow { get; } = new(IsLeftAlone: false);

    /// <summary>There is nothing to ask them before the map changes or the day is over.</summary>
    public static AskOutcome NothingToAsk { get; } = new(IsLeftAlone: true);

    /// <summary>The bot has no way to the champion, or to their cover.</summary>
    public static AskOutcome NoWayTo(PersonId person) => new(IsLeftAlone: true, person);
}
