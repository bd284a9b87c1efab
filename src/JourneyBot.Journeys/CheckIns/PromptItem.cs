using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.CheckIns;

/// <summary>One thing a champion is asked about.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="StageId">The stage it belongs to.</param>
/// <param name="TouchpointId">The touchpoint asked about; for <see cref="PromptItemKind.MeasureAgain"/> the one to be scored.</param>
/// <param name="ProjectId">The project asked about, or the one that was delivered.</param>
public sealed record PromptItem(
    PromptItemKind Kind,
    StageId StageId,
    TouchpointId? TouchpointId = null,
    ProjectId? ProjectId = null
);

/// <summary>Why something is asked.</summary>
public enum PromptItemKind
{
    /// <summary>Of all touchpoints of the champion's stages nobody has confirmed this one for the longest time.</summary>
    LongestUnconfirmed,

    /// <summary>The champion's project is overdue, or due within 14 days.</summary>
    ProjectDue,

    /// <summary>A project was delivered and what it was for has not been scored since.</summary>
    MeasureAgain,

    /// <summary>Nobody has said whether customers can count on this.</summary>
    IsItReliable,
}
