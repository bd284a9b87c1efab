using System.Text.Json.Nodes;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Decisions;

/// <summary>Where a decision is shown, and to whom.</summary>
/// <param name="Reader">Whose decisions are "yours"; null where many read it.</param>
internal sealed record DecisionPlace(PersonId? Reader)
{
    /// <summary>The digest it is shown in, and comes back to: its week, or that somebody asked for it; null outside digests.</summary>
    public string? Digest { get; init; }

    /// <summary>What a button about the decision sends along.</summary>
    public JsonObject Data(JourneyMap map, Decision decision)
    {
        var data = ActionData.Of(map);
        data[DecisionVerbs.Decision] = decision.Key;
        if (Digest is not null)
        {
            data[DecisionVerbs.Digest] = Digest;
        }

        return data;
    }
}
