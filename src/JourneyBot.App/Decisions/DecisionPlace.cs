using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decisions;

/// <summary>Where a decision is shown, and to whom.</summary>
/// <param name="Reader">Whose decisions are "yours"; null where many read it.</param>
internal sealed record DecisionPlace(PersonId? Reader)
{
    /// <summary>The digest it is shown in, and comes back to: its week, or that somebody asked for it; null outside digests.</summary>
    public string? Digest { get; init; }

    /// <summary>What a button about the decision sends along.</summary>
    public ButtonData Data(JourneyMap map, Decision decision)
    {
        var data = ActionData.Of(map).With(DecisionVerbs.Decision, decision.Key);
        return Digest is null ? data : data.With(DecisionVerbs.Digest, Digest);
    }
}
