using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Digests;

/// <summary>What a leader reads in three minutes, in the order it is read; computed once and kept.</summary>
/// <param name="Map">Whose digest it is.</param>
/// <param name="On">The day it speaks for.</param>
/// <param name="Week">The ISO week of that day, as <c>2026-W26</c>.</param>
/// <param name="Since">The day of the digest before; null for the first.</param>
/// <param name="BaselineOn">The day of the map's baseline, if it has one.</param>
/// <param name="NothingChanged">The one line that replaces everything below when nothing changed; else null.</param>
/// <param name="BottomLine">One sentence with the news.</param>
/// <param name="Asset">The customer asset; null while no period was counted.</param>
/// <param name="Traverse">The sentence that leads into the stages.</param>
/// <param name="Stages">One line a stage, in journey order.</param>
/// <param name="WorstVoice">A customer's words at the worst moment.</param>
/// <param name="BestVoice">A customer's words at the best moment.</param>
/// <param name="Decisions">Open decisions, at most three, the most urgent first.</param>
/// <param name="DecisionsOpen">Keys of all open decisions, the most urgent first.</param>
/// <param name="Commitments">What was finished, slipped or is blocked.</param>
/// <param name="Barriers">Open employee barriers, in journey order.</param>
/// <param name="Life">How alive the map is.</param>
/// <param name="TouchpointsUp">Touchpoints scored higher than at the digest before.</param>
/// <param name="TouchpointsDown">Touchpoints scored lower than at the digest before.</param>
public sealed record DigestContent(
    DigestMap Map,
    DateOnly On,
    string Week,
    DateOnly? Since,
    DateOnly? BaselineOn,
    string? NothingChanged,
    string BottomLine,
    DigestAsset? Asset,
    string Traverse,
    IReadOnlyList<DigestStage> Stages,
    DigestVoice? WorstVoice,
    DigestVoice? BestVoice,
    IReadOnlyList<DigestDecision> Decisions,
    IReadOnlyList<string> DecisionsOpen,
    DigestCommitments Commitments,
    IReadOnlyList<DigestBarrier> Barriers,
    DigestLife Life,
    IReadOnlyList<DigestMove> TouchpointsUp,
    IReadOnlyList<DigestMove> TouchpointsDown
);

/// <summary>Whose digest it is.</summary>
public sealed record DigestMap(string Key, string Name, string Workspace);

/// <summary>The growth or loss of the customer asset in the newest counted period.</summary>
/// <param name="Period">For example <c>June so far</c>.</param>
/// <param name="Final">False while the period runs.</param>
/// <param name="CountedOn">The counting day.</param>
/// <param name="Method">The sentence every digest opens with.</param>
/// <param name="Opening">The same said with the numbers.</param>
/// <param name="Incoming">Customers who came.</param>
/// <param name="Lost">Customers who left.</param>
/// <param name="Net">Incoming less lost.</param>
/// <param name="Grew">Customers who stayed and took more.</param>
/// <param name="Diminished">Customers who stayed and took less.</param>
/// <param name="CustomersPerMarble">How many customers one marble stands for.</param>
/// <param name="IncomingMarbles">Marbles of customers who came, begun ones included.</param>
/// <param name="LostMarbles">Marbles of customers who left, begun ones included.</param>
/// <param name="Recommended">Customers who recommended us, if counted.</param>
/// <param name="IncomingByRecommendation">Customers who came by recommendation, if counted.</param>
/// <param name="Reasons">At most five reasons for leaving, the most valuable first.</param>
/// <param name="CustomerDefinition">Who counts as a customer.</param>
/// <param name="ValueDefinition">What value means.</param>
/// <param name="Currency">ISO 4217 code of every value.</param>
public sealed record DigestAsset(
    string Period,
    bool Final,
    DateOnly CountedOn,
    string Method,
    string Opening,
    Counted Incoming,
    Counted Lost,
    Counted Net,
    Counted Grew,
    Counted Diminished,
    int CustomersPerMarble,
    int IncomingMarbles,
    int LostMarbles,
    int? Recommended,
    int? IncomingByRecommendation,
    IReadOnlyList<DigestReason> Reasons,
    string CustomerDefinition,
    string ValueDefinition,
    string Currency
);

/// <summary>What customers named as the reason for leaving, and the stage they named it at, if any.</summary>
public sealed record DigestReason(
    string Key,
    string Text,
    string? StageKey,
    string? StageName,
    bool WithinOurControl,
    Counted Counted
);

/// <summary>One line of the traverse.</summary>
/// <param name="Key">The stage's key.</param>
/// <param name="Order">From 1, in journey order.</param>
/// <param name="Name">In the customer's words.</param>
/// <param name="ShortName">At most 14 characters.</param>
/// <param name="Signal">Whether it helped or hindered growth.</param>
/// <param name="Score">Null while nothing is scored.</param>
/// <param name="SinceLastDigest">Change of the rounded score; null without a digest before.</param>
/// <param name="SinceBaseline">Change of the rounded score; null without a baseline.</param>
/// <param name="Rag">Always shown with a shape and a word.</param>
/// <param name="Because">Why it is not green, worst first; null for a green stage.</param>
/// <param name="LostHere">Customers who left and named a reason at this stage.</param>
/// <param name="Leader">Who answers for it.</param>
/// <param name="LastConfirmedOn">When somebody last confirmed something at the stage; null for never.</param>
/// <param name="LastConfirmedBy">Who did.</param>
/// <param name="ConfirmedThisWeek">Whether that was after the digest before.</param>
public sealed record DigestStage(
    string Key,
    int Order,
    string Name,
    string ShortName,
    StageSignal Signal,
    decimal? Score,
    decimal? SinceLastDigest,
    decimal? SinceBaseline,
    Rag Rag,
    string? Because,
    Counted LostHere,
    string? Leader,
    DateOnly? LastConfirmedOn,
    string? LastConfirmedBy,
    bool ConfirmedThisWeek
);

/// <summary>A customer's own words, and where they were said.</summary>
public sealed record DigestVoice(
    string Text,
    string? SaidBy,
    string TouchpointKey,
    string Touchpoint,
    string Stage,
    int Score
);

/// <summary>A decision that is waited for.</summary>
public sealed record DigestDecision(
    string Key,
    string Title,
    string? Stage,
    string? AskedOf,
    DateOnly? NeededBy,
    string? Recommendation,
    string? CostOfWaiting
);

/// <summary>What became of what people said they would do.</summary>
public sealed record DigestCommitments(
    IReadOnlyList<DigestFinished> Finished,
    IReadOnlyList<DigestSlipped> Slipped,
    IReadOnlyList<DigestBlocked> Blocked
);

/// <summary>A project delivered or closed since the digest before; delivered is not closed.</summary>
public sealed record DigestFinished(string Key, string Title, string? Champion, ProjectState State);

/// <summary>A project with a later date than before, or past its date with no new one.</summary>
public sealed record DigestSlipped(
    string Key,
    string Title,
    string? Champion,
    DateOnly Was,
    DateOnly? Now
);

/// <summary>A project that cannot go on, and why.</summary>
public sealed record DigestBlocked(string Key, string Title, string? Champion, string Blocker);

/// <summary>What keeps colleagues from serving the customer well at a stage.</summary>
public sealed record DigestBarrier(
    string StageKey,
    string Stage,
    string Text,
    DateOnly On,
    bool IsNew
);

/// <summary>Who keeps the map alive.</summary>
/// <param name="HeardFrom">Champions who answered.</param>
/// <param name="HeardFromOf">Champions who were asked.</param>
/// <param name="Missing">Champions nothing was heard from; those away are not among them.</param>
/// <param name="Confirmed">Touchpoints confirmed since the digest before.</param>
/// <param name="ConfirmedOf">All touchpoints.</param>
/// <param name="Thanks">First names of those who confirmed something.</param>
public sealed record DigestLife(
    int HeardFrom,
    int HeardFromOf,
    IReadOnlyList<DigestPerson> Missing,
    int Confirmed,
    int ConfirmedOf,
    IReadOnlyList<string> Thanks
);

/// <summary>A person by key and name.</summary>
public sealed record DigestPerson(string Key, string Name);

/// <summary>A touchpoint whose score moved.</summary>
public sealed record DigestMove(string Key, string Name, string Stage, int From, int To);
