using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Schedules;

/// <summary>What an operator says about a schedule.</summary>
public static class ScheduleOrders
{
    public static Task<List<Schedule>> ListAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) => db.Schedules.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancellationToken);

    public static Task<Schedule?> FindAsync(
        JourneyDb db,
        string name,
        CancellationToken cancellationToken
    ) => db.Schedules.AsNoTracking().FirstOrDefaultAsync(s => s.Name == name, cancellationToken);

    /// <summary>Those an operator wants now.</summary>
    public static Task<List<Schedule>> AskedAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    ) => db.Schedules.AsNoTracking().Where(s => s.AskedAt != null).ToListAsync(cancellationToken);

    public static Task PauseAsync(
        JourneyDb db,
        string name,
        DateTimeOffset now,
        DateTimeOffset? until,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db,
            new RawSql(
                "UPDATE schedules SET paused_at = @now, paused_until = @until, asked_at = NULL WHERE name = @name"
            )
                .With("@now", now)
                .With("@until", until)
                .With("@name", name),
            cancellationToken
        );

    public static Task ResumeAsync(
        JourneyDb db,
        string name,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db,
            new RawSql(
                "UPDATE schedules SET paused_at = NULL, paused_until = NULL, skip_until = NULL WHERE name = @name"
            ).With("@name", name),
            cancellationToken
        );

    public static Task AskAsync(
        JourneyDb db,
        string name,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db,
            new RawSql("UPDATE schedules SET asked_at = @now WHERE name = @name")
                .With("@now", now)
                .With("@name", name),
            cancellationToken
        );

    /// <summary>Leaves out the run that is due by then, and one that was asked for.</summary>
    public static Task CancelAsync(
        JourneyDb db,
        string name,
        DateTimeOffset due,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db,
            new RawSql("UPDATE schedules SET skip_until = @due, asked_at = NULL WHERE name = @name")
                .With("@due", due)
                .With("@name", name),
            cancellationToken
        );

    /// <summary>It was run: nobody waits for it any more.</summary>
    public static Task RanAsync(
        JourneyDb db,
        string name,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            db,
            new RawSql("UPDATE schedules SET ran_at = @now, asked_at = NULL WHERE name = @name")
                .With("@now", now)
                .With("@name", name),
            cancellationToken
        );

    private static async Task WriteAsync(
        JourneyDb db,
        RawSql statement,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await statement.ExecuteAsync(db, cancellationToken);
        await write.CommitAsync(cancellationToken);
    }
}
