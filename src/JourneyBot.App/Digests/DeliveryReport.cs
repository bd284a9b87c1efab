using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Digests;

/// <summary>What became of the digest of one map and week, leader by leader; those who need somebody's help first.</summary>
internal sealed record DeliveryReport(
    MapId MapId,
    string MapName,
    DigestWeek Week,
    IReadOnlyList<LeaderDelivery> Leaders
)
{
    /// <summary><c>6 sent, 1 unreachable</c></summary>
    public string Counts =>
        Leaders.Count == 0
            ? "nobody to send it to"
            : string.Join(
                ", ",
                Leaders
                    .GroupBy(l => l.State)
                    .OrderBy(g => g.Key)
                    .Select(g => $"{g.Count()} {g.Key.Word()}")
            );
}

/// <summary>What became of it for one leader: in a word, since when, and why in a sentence.</summary>
internal sealed record LeaderDelivery(PersonId Leader, string Name, DeliveryState State)
{
    public DateTimeOffset? At { get; init; }

    public string? Why { get; init; }

    /// <summary>Its message in the outbox, where there is one to look at.</summary>
    public long? Message { get; init; }
}

/// <summary>Ordered as an operator reads them: what needs help first.</summary>
internal enum DeliveryState
{
    Failed,
    Unreachable,

    /// <summary>Sent, and nobody knows whether it arrived.</summary>
    MayHaveArrived,
    Waiting,
    NotDue,

    /// <summary>So long ago that nothing is kept of it.</summary>
    Forgotten,
    Sent,
}

internal static class DeliveryStates
{
    public static string Word(this DeliveryState state) =>
        state switch
        {
            DeliveryState.MayHaveArrived => "may have arrived",
            DeliveryState.NotDue => "not due",
            DeliveryState.Forgotten => "not known any more",
            DeliveryState.Failed => "failed",
            DeliveryState.Unreachable => "unreachable",
            DeliveryState.Waiting => "waiting",
            _ => "sent",
        };
}
