using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Store.Maps;

/// <summary>Keeps the quotes and barriers some updates brought, and drops those they took back.</summary>
internal sealed class SpokenRows(JourneyDb db, JourneyMap map, IReadOnlyList<Update> applied)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var update in applied)
        {
            if (Statement(update) is { } statement)
            {
                await statement.ExecuteAsync(db, cancellationToken);
            }
        }
    }

    // A quote or barrier has the id of the update that brought it, and an undo names that update.
    private RawSql? Statement(Update update) =>
        (update.Kind, update.UndoesId) switch
        {
            (UpdateKind.Quote, { } undone) => new RawSql(
                "DELETE FROM quotes WHERE id = @id"
            ).WithId<UpdateId>("@id", undone),
            (UpdateKind.EmployeeBarrier, { } undone) => new RawSql(
                "DELETE FROM employee_barriers WHERE id = @id"
            ).WithId<UpdateId>("@id", undone),
            (UpdateKind.Quote, null) => map.FindTouchpoint(update.TouchpointId)
                ?.Quotes.Find(q => q.Id.Value == update.Id.Value)
                is { } quote
                ? Insert(quote)
                : null,
            (UpdateKind.EmployeeBarrier, null) => map.FindStage(update.StageId)
                ?.EmployeeBarriers.Find(b => b.Id.Value == update.Id.Value)
                is { } barrier
                ? Insert(barrier)
                : null,
            _ => null,
        };

    private static RawSql Insert(Quote quote) => new RawSql(
            """
            INSERT INTO quotes (id, touchpoint_id, position, text, said_by, source, on_day)
            SELECT @id, @touchpoint, COALESCE(MAX(position), 0) + 1, @text, @saidBy, @source, @on
            FROM quotes WHERE touchpoint_id = @touchpoint
            ON CONFLICT (id) DO NOTHING
            """
        ).WithId<QuoteId>("@id", quote.Id).WithId<TouchpointId>("@touchpoint", quote.TouchpointId).With("@text", quote.Text).With("@saidBy", quote.SaidBy).With("@source", quote.Source).With("@on", quote.On);

    private static RawSql Insert(EmployeeBarrier barrier) => new RawSql(
            """
            INSERT INTO employee_barriers (id, stage_id, position, text, raised_by_id, on_day, status)
            SELECT @id, @stage, COALESCE(MAX(position), 0) + 1, @text, @by, @on, @status
            FROM employee_barriers WHERE stage_id = @stage
            ON CONFLICT (id) DO UPDATE SET status = excluded.status
            """
        ).WithId<EmployeeBarrierId>("@id", barrier.Id).WithId<StageId>("@stage", barrier.StageId).With("@text", barrier.Text).WithId("@by", barrier.RaisedById).With("@on", barrier.On).WithName("@status", barrier.Status);
}
