using System.Globalization;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>Status and time as our cards say them: always a shape and a word, never a colour alone.</summary>
internal static class CardWords
{
    public static string Shape(Rag rag) =>
        rag switch
        {
            Rag.Red => "◆",
            Rag.Amber => "▲",
            Rag.Green => "●",
            _ => "○",
        };

    public static string Shape(StageSignal signal) =>
        signal switch
        {
            StageSignal.Helped => "●",
            StageSignal.Hindered => "◆",
            StageSignal.Mixed => "◐",
            _ => "○",
        };

    public static string Word(Rag rag) =>
        rag switch
        {
            Rag.Red => "red",
            Rag.Amber => "amber",
            Rag.Green => "green",
            _ => "not scored yet",
        };

    public static string Word(StageSignal signal) =>
        signal switch
        {
            StageSignal.Helped => "helped",
            StageSignal.Hindered => "hindered",
            StageSignal.Mixed => "mixed",
            _ => "no signal",
        };

    public static string Word(Reliability reliability) =>
        reliability switch
        {
            Reliability.Reliable => "reliable",
            Reliability.ItDepends => "it depends",
            Reliability.Unreliable => "unreliable",
            _ => "reliability unknown",
        };

    public static string Word(Evidence evidence) =>
        evidence.Level switch
        {
            EvidenceLevel.Evidenced => "evidenced" + Sample(evidence),
            EvidenceLevel.Partly => "partly evidenced" + Sample(evidence),
            _ => "only assumed",
        };

    public static string Word(ProjectState state) =>
        state switch
        {
            ProjectState.AwaitingDecision => "waits for a decision",
            ProjectState.InProgress => "in progress",
            ProjectState.Measuring => "measuring",
            ProjectState.Closed => "closed",
            ProjectState.Dropped => "dropped",
            _ => "idea",
        };

    public static TextColor? Color(StageSignal signal) =>
        signal switch
        {
            StageSignal.Helped => TextColor.Good,
            StageSignal.Hindered => TextColor.Attention,
            StageSignal.Mixed => TextColor.Warning,
            _ => null,
        };

    public static TextColor? Color(Rag rag) =>
        rag switch
        {
            Rag.Red => TextColor.Attention,
            Rag.Amber => TextColor.Warning,
            Rag.Green => TextColor.Good,
            _ => null,
        };

    public static TextColor? Color(int? score) =>
        score switch
        {
            null => null,
            <= 4 => TextColor.Attention,
            <= 6 => TextColor.Warning,
            _ => TextColor.Good,
        };

    /// <summary>The colour of words and digits: some themes show amber and green too pale to be read, so only their shapes are coloured.</summary>
    public static TextColor? Ink(TextColor? color) => color is TextColor.Attention ? color : null;

    public static ContainerStyle Band(Rag rag) =>
        rag switch
        {
            Rag.Red => ContainerStyle.Attention,
            Rag.Amber => ContainerStyle.Warning,
            Rag.Green => ContainerStyle.Good,
            _ => ContainerStyle.Emphasis,
        };

    public static string Score(decimal? score) =>
        score?.ToString("F1", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>With its sign, because an arrow up would look like the triangle of what is at risk; null when there is nothing to compare with.</summary>
    public static string? Change(decimal? change) =>
        change switch
        {
            null => null,
            0 => "unchanged",
            > 0 => $"+{Score(change)}",
            _ => $"−{Score(-change)}",
        };

    public static string Ago(DateOnly day, DateOnly today) =>
        (today.DayNumber - day.DayNumber) switch
        {
            <= 0 => "today",
            1 => "yesterday",
            var days and < 14 => $"{days} days ago",
            var days and < 60 => $"{days / 7} weeks ago",
            _ => Day(day, today),
        };

    /// <summary>Such as 3 July; with the year when it is another one.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(
            day.Year == today.Year ? "d MMMM" : "d MMMM yyyy",
            CultureInfo.InvariantCulture
        );

    /// <summary>After what is waited for: " by 3 July", or ", was due 3 July" once the day is over; nothing without a day.</summary>
    public static string Due(DateOnly? day, DateOnly today) =>
        day switch
        {
            null => "",
            { } due when due < today => $", {Words.Due(due, today)}",
            { } due => $" {Words.Due(due, today)}",
        };

    /// <summary>Such as "decided 26 June: Fund the pilot".</summary>
    public static string Decided(Decision decision, DateOnly today)
    {
        var on = decision.DecidedOn is { } day ? $" {Day(day, today)}" : "";
        var what = decision.Answer is { } answer ? $": {CardText.PlainLine(answer, 160)}" : "";
        return $"decided{on}{what}";
    }

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Sample(Evidence evidence) =>
        evidence.SampleSize is { } size
            ? string.Create(CultureInfo.InvariantCulture, $" ({size})")
            : "";
}
