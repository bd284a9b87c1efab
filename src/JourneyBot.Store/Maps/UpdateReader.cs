using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Maps;

/// <summary>Questions to the history of a map.</summary>
public static class UpdateReader
{
    /// <summary>All updates numbered above <paramref name="number"/>, oldest first.</summary>
    public static Task<List<Update>> AfterAsync(
        JourneyDb db,
        MapId map,
        int number,
        CancellationToken cancellationToken
    ) =>
        db
            .Updates.AsNoTracking()
            .Where(u => u.MapId == map && u.Number > number)
            .OrderBy(u => u.Number)
            .ToListAsync(cancellationToken);

    /// <summary>The newest updates after a day, at most <paramref name="max"/>, oldest first.</summary>
    public static async Task<List<Update>> SinceAsync(
        JourneyDb db,
        MapId map,
        DateOnly day,
        int max,
        CancellationToken cancellationToken
    )
    {
        var after = new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero);
        var newest = await db
            .Updates.AsNoTracking()
            .Where(u => u.MapId == map && u.At > after)
            .OrderByDescending(u => u.Number)
            .Take(max)
            .ToListAsync(cancellationToken);
        newest.Reverse();
        return newest;
    }

    /// <summary>The newest updates numbered above <paramref name="number"/>, at most <paramref name="max"/>, newest first.</summary>
    public static Task<List<Update>> NewestAfterAsync(
        JourneyDb db,
        MapId map,
        int number,
        int max,
        CancellationToken cancellationToken
    ) =>
        db
            .Updates.AsNoTracking()
            .Where(u => u.MapId == map && u.Number > number)
            .OrderByDescending(u => u.Number)
            .Take(max)
            .ToListAsync(cancellationToken);

    /// <summary>The updates that came together, oldest first; empty where the batch is unknown.</summary>
    public static Task<List<Update>> BatchAsync(
        JourneyDb db,
        UpdateId batch,
        CancellationToken cancellationToken
    ) => OfBatch(db, batch).OrderBy(u => u.Number).ToListAsync(cancellationToken);

    /// <summary>What this person said last on the map and has not taken back, oldest first; empty where there is nothing.</summary>
    public static async Task<List<Update>> LastBatchAsync(
        JourneyDb db,
        MapId map,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var last = await db
            .Updates.AsNoTracking()
            .Where(u => u.MapId == map && u.ById == by && u.UndoesId == null)
            .Where(u => !db.Updates.Any(undo => undo.UndoesId == u.Id))
            .OrderByDescending(u => u.Number)
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? [] : await BatchAsync(db, last.BatchId, cancellationToken);
    }

    /// <summary>Whether any update of the batch was taken back.</summary>
    public static Task<bool> IsUndoneAsync(
        JourneyDb db,
        UpdateId batch,
        CancellationToken cancellationToken
    ) =>
        OfBatch(db, batch)
            .AnyAsync(u => db.Updates.Any(undo => undo.UndoesId == u.Id), cancellationToken);

    /// <summary>The newest update of that kind at a touchpoint; null where there was none.</summary>
    public static Task<Update?> LastChangeAsync(
        JourneyDb db,
        TouchpointId touchpoint,
        UpdateKind kind,
        CancellationToken cancellationToken
    ) =>
        db
            .Updates.AsNoTracking()
            .Where(u => u.TouchpointId == touchpoint && u.Kind == kind)
            .OrderByDescending(u => u.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The newest update about a decision, of those numbered above <paramref name="number"/>; null where there was none.</summary>
    public static Task<Update?> LastChangeAsync(
        JourneyDb db,
        MapId map,
        DecisionId decision,
        int number,
        CancellationToken cancellationToken
    ) =>
        db
            .Updates.AsNoTracking()
            .Where(u => u.MapId == map && u.Number > number && u.DecisionId == decision)
            .OrderByDescending(u => u.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The newest update of that kind at a project; null where there was none.</summary>
    public static Task<Update?> LastChangeAsync(
        JourneyDb db,
        ProjectId project,
        UpdateKind kind,
        CancellationToken cancellationToken
    ) =>
        db
            .Updates.AsNoTracking()
            .Where(u => u.ProjectId == project && u.Kind == kind)
            .OrderByDescending(u => u.Number)
            .FirstOrDefaultAsync(cancellationToken);

    // The one that gave the batch its id, by that, and the others by an index that holds only them.
    private static IQueryable<Update> OfBatch(JourneyDb db, UpdateId batch)
    {
        var updates = db.Updates.AsNoTracking().Where(u => u.BatchId == batch);
        return updates.Where(u => u.Id == batch).Concat(updates.Where(u => u.BatchId != u.Id));
    }
}
