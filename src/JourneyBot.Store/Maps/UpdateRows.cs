using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Model;

namespace JourneyBot.Store.Maps;

/// <summary>Appends to the history; nothing here changes or removes.</summary>
internal static class UpdateRows
{
    public static async Task AppendAsync(
        JourneyDb db,
        IEnumerable<Update> updates,
        CancellationToken cancellationToken
    )
    {
        foreach (var update in updates)
        {
            await Insert(update).ExecuteAsync(db, cancellationToken);
            if (
                update is { Kind: UpdateKind.Score, TouchpointId: { } touchpoint }
                && UpdateText.ReadNumber(update.To) is { } score
            )
            {
                await Reading(touchpoint, score, update).ExecuteAsync(db, cancellationToken);
            }
        }
    }

    private static RawSql Insert(Update update) => new RawSql(
            """
            INSERT INTO updates (id, map_id, number, key, at, by_id, on_behalf_of_id, via, kind, stage_id, touchpoint_id,
                project_id, reason_id, decision_id, from_value, to_value, why, evidence, text, said_by, undoes_id, batch_id, confirmations)
            VALUES (@id, @map, @number, @key, @at, @by, @for, @via, @kind, @stage, @touchpoint,
                @project, @reason, @decision, @from, @to, @why, @evidence, @text, @saidBy, @undoes, @batch, @confirmations)
            """
        ).WithId<UpdateId>("@id", update.Id).WithId<MapId>("@map", update.MapId).With("@number", update.Number).With("@key", update.Key).With("@at", update.At).WithId<PersonId>("@by", update.ById).WithId("@for", update.OnBehalfOfId).WithName("@via", update.Via).WithName("@kind", update.Kind).WithId("@stage", update.StageId).WithId("@touchpoint", update.TouchpointId).WithId<ProjectId>("@project", update.ProjectId).WithId<ReasonId>("@reason", update.ReasonId).WithId<DecisionId>("@decision", update.DecisionId).With("@from", update.From).With("@to", update.To).With("@why", update.Why).With("@evidence", update.Evidence).With("@text", update.Text).With("@saidBy", update.SaidBy).WithId("@undoes", update.UndoesId).WithId<UpdateId>("@batch", update.BatchId).With("@confirmations", Confirmed(update));

    // Most confirm nothing.
    private static string Confirmed(Update update) =>
        update.Confirmations.Count == 0 ? "[]" : JsonColumn.Write(update.Confirmations);

    private static RawSql Reading(TouchpointId touchpoint, int score, Update update) => new RawSql(
            """
            INSERT INTO score_readings (touchpoint_id, number, on_day, score, by_id, why, evidence)
            VALUES (@touchpoint, COALESCE((SELECT MAX(number) FROM score_readings WHERE touchpoint_id = @touchpoint), 0) + 1,
                @on, @score, @by, @why, @evidence)
            """
        ).WithId<TouchpointId>("@touchpoint", touchpoint).With("@on", DateOnly.FromDateTime(update.At.UtcDateTime)).With("@score", score).WithId<PersonId>("@by", update.ById).With("@why", update.Why).With("@evidence", update.Evidence);
}
