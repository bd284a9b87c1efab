using JourneyBot.Journeys.Health;

namespace JourneyBot.Decks.Slides;

/// <summary>What keeps a stage from green, in words.</summary>
internal static class Concerns
{
    public static string Told(Story story, Concern concern)
    {
        var name = concern.Touchpoint is { } touchpoint ? Words.Quoted(touchpoint.Name) : "";
        return concern.Kind switch
        {
            ConcernKind.NothingScored => "nothing is scored yet",
            ConcernKind.LowScore => "the stage is below 5.0",
            ConcernKind.BrokenMomentOfTruth => $"★ {name} is at {concern.Touchpoint?.Score}",
            ConcernKind.MiddlingScore => "the stage is below 7.0",
            ConcernKind.TouchpointFell => $"{name} fell",
            ConcernKind.OnlyAssumed => "nothing here is more than a guess",
            ConcernKind.NotConfirmed => $"nobody confirmed it for {story.Map.StaleAfterDays} days",
            ConcernKind.OldEvidence => $"the evidence for {name} is old",
            _ => "",
        };
    }
}
