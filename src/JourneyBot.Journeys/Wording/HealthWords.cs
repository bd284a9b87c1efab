using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Wording;

/// <summary>What is derived about a stage, in words that stand beside a shape.</summary>
public static class HealthWords
{
    public static string Of(Rag rag) =>
        rag switch
        {
            Rag.Red => "red",
            Rag.Amber => "amber",
            Rag.Green => "green",
            _ => "not scored",
        };

    public static string Of(StageSignal signal) =>
        signal switch
        {
            StageSignal.Helped => "helped",
            StageSignal.Hindered => "hindered",
            StageSignal.Mixed => "mixed",
            _ => "no signal",
        };

    public static string Of(Reliability reliability) =>
        reliability switch
        {
            Reliability.Reliable => "reliable",
            Reliability.ItDepends => "it depends",
            Reliability.Unreliable => "unreliable",
            _ => "unknown",
        };

    /// <summary>Why a stage is not green, as a clause: <c>“Receives the renewal terms” is a moment of truth at 4</c>.</summary>
    public static string Of(Concern concern) =>
        concern.Kind switch
        {
            ConcernKind.NothingScored => "nothing is scored yet",
            ConcernKind.LowScore => "the score is below 5",
            ConcernKind.BrokenMomentOfTruth =>
                $"“{concern.Touchpoint?.Name}” is a moment of truth at {concern.Touchpoint?.Score}",
            ConcernKind.MiddlingScore => "the score is below 7",
            ConcernKind.TouchpointFell =>
                $"“{concern.Touchpoint?.Name}” fell since the last digest",
            ConcernKind.OnlyAssumed => "everything is only assumed",
            ConcernKind.NotConfirmed => "nobody has confirmed it lately",
            _ => $"the evidence of “{concern.Touchpoint?.Name}” is old",
        };
}
