using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Updates;

/// <summary>What an update of a decision does to it, forwards and backwards.</summary>
internal static class DecisionChange
{
    public static void Apply(JourneyMap map, Update update)
    {
        if (map.FindDecision(update.DecisionId) is not { } decision)
        {
            return;
        }

        if (update.UndoesId is null)
        {
            Close(decision, update.To, update.Why, DayOf(map, update));
        }
        else
        {
            Open(decision);
        }
    }

    /// <summary>The day of a decision whose taking back is taken back is that of the taking back.</summary>
    public static void Rewind(JourneyMap map, Update update)
    {
        if (map.FindDecision(update.DecisionId) is not { } decision)
        {
            return;
        }

        if (update.UndoesId is null)
        {
            Open(decision);
        }
        else
        {
            Close(decision, update.From, update.Text, DayOf(map, update));
        }
    }

    private static void Close(Decision decision, string? option, string? rationale, DateOnly on)
    {
        decision.Status = DecisionStatus.Decided;
        decision.ChosenOption =
            UpdateText.ReadNumber(option) is { } chosen
            && chosen >= 0
            && chosen < decision.Options.Count
                ? chosen
                : null;
        decision.Rationale = rationale;
        decision.DecidedOn = on;
    }

    private static void Open(Decision decision)
    {
        decision.Status = DecisionStatus.Open;
        decision.ChosenOption = null;
        decision.Rationale = null;
        decision.DecidedOn = null;
    }

    // The day it is where the company is, as digests and decks count days.
    private static DateOnly DayOf(JourneyMap map, Update update) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(update.At, map.Workspace.Zone).DateTime);
}
