using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Store.Maps;

/// <summary>Keeps the quotes and barriers some updates brought, and drops those they took back.</summary>
internal sealed class SpokenRows(JourneyDb db, JourneyMap map, IReadOnlyList<Update> applied)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var update in applied.Where(u => u.Kind is UpdateKind.Quote))
        {
            if (map.FindTouchpoint(update.TouchpointId) is { } touchpoint)
            {
                await WriteQuotesAsync(touchpoint, update, cancellationToken);
            }
        }

        foreach (var update in applied.Where(u => u.Kind is UpdateKind.EmployeeBarrier))
        {
            if (map.FindStage(update.StageId) is { } stage)
            {
                await WriteBarriersAsync(stage, update, cancellationToken);
            }
        }
    }

    private async Task WriteQuotesAsync(
        Touchpoint touchpoint,
        Update update,
        CancellationToken cancellationToken
    )
    {
        if (
            update.UndoesId is not null
            && !touchpoint.Quotes.Exists(q => Same(q.Text, update.Text))
        )
        {
            await new RawSql(
                "DELETE FROM quotes WHERE touchpoint_id = @touchpoint AND text = @text"
            )
                .WithId<TouchpointId>("@touchpoint", touchpoint.Id)
                .With("@text", update.Text)
                .ExecuteAsync(db, cancellationToken);
        }

        foreach (var quote in touchpoint.Quotes.Where(q => Same(q.Text, update.Text)))
        {
            await Insert(quote).ExecuteAsync(db, cancellationToken);
        }
    }

    private async Task WriteBarriersAsync(
        Stage stage,
        Update update,
        CancellationToken cancellationToken
    )
    {
        if (
            update.UndoesId is not null
            && !stage.EmployeeBarriers.Exists(b => Same(b.Text, update.Text))
        )
        {
            await new RawSql(
                "DELETE FROM employee_barriers WHERE stage_id = @stage AND text = @text"
            )
                .WithId<StageId>("@stage", stage.Id)
                .With("@text", update.Text)
                .ExecuteAsync(db, cancellationToken);
        }

        foreach (var barrier in stage.EmployeeBarriers.Where(b => Same(b.Text, update.Text)))
        {
            await Insert(barrier).ExecuteAsync(db, cancellationToken);
        }
    }

    private static bool Same(string left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);

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
