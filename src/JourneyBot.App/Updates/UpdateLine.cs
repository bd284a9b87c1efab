using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Updates;

/// <summary>One update on one line: what it is about, from where, to where.</summary>
internal static class UpdateLine
{
    public static RichTextBlock Of(JourneyMap map, Update update, CardContext ctx)
    {
        var (about, change) = Parts(map, update, ctx);
        return CardLook.Runs(
            new TextRun(about) { Weight = TextWeight.Bolder },
            new TextRun("  " + change)
        );
    }

    public static string Plain(JourneyMap map, Update update, CardContext ctx)
    {
        var (about, change) = Parts(map, update, ctx);
        return $"{about}: {change}";
    }

    private static (string About, string Change) Parts(
        JourneyMap map,
        Update update,
        CardContext ctx
    ) =>
        (
            CardText.PlainLine(
                map.FindTouchpoint(update.TouchpointId)?.Name
                    ?? map.FindProject(update.ProjectId)?.Title
                    ?? map.FindDecision(update.DecisionId)?.Title
                    ?? map.FindStage(update.StageId)?.Name
                    ?? map.Name,
                120
            ),
            update.Kind switch
            {
                UpdateKind.Score when update.From == update.To => $"still {update.To}",
                UpdateKind.Score => $"{update.From ?? "–"} → {update.To ?? "–"}",
                UpdateKind.Reliability =>
                    $"{CardWords.Word(UpdateText.ReadReliability(update.From))} → {CardWords.Word(UpdateText.ReadReliability(update.To))}",
                UpdateKind.ProjectState =>
                    $"{CardWords.Word(UpdateText.ReadState(update.From))} → {CardWords.Word(UpdateText.ReadState(update.To))}",
                UpdateKind.ProjectDue => $"due {Day(update.From, ctx)} → {Day(update.To, ctx)}",
                UpdateKind.ProjectNextStep => update.To is null
                    ? "no next step"
                    : $"next: {CardText.PlainLine(update.To)}",
                UpdateKind.ProjectBlocker => update.To is null
                    ? "no longer blocked"
                    : $"▲ blocked: {CardText.PlainLine(update.To)}",
                UpdateKind.ProjectAtRisk => update.To is null
                    ? "no longer at risk"
                    : $"▲ at risk: {CardText.PlainLine(update.To)}",
                UpdateKind.NoChange => "confirmed as it is",
                UpdateKind.Decision => Decided(map, update),
                _ => CardText.PlainLine(update.Text ?? update.To, 200),
            }
        );

    // Where there were no options, the words are what was decided.
    private static string Decided(JourneyMap map, Update update) =>
        update.UndoesId is null
            ? $"decided: {CardText.PlainLine(Option(map, update) ?? update.Why, 240)}"
            : "to be decided again";

    private static string? Option(JourneyMap map, Update update) =>
        UpdateText.ReadNumber(update.To) is { } place && place >= 0
            ? map.FindDecision(update.DecisionId)?.Options.ElementAtOrDefault(place)
            : null;

    private static string Day(string? text, CardContext ctx) =>
        UpdateText.ReadDay(text) is { } day ? CardWords.Day(day, ctx.Today) : "open";
}
