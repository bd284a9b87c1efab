using JourneyBot.Journeys.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Maps;

/// <summary>Puts one map together from its tables, a query a table, each in its own order.</summary>
internal sealed class MapLoading(JourneyDb db, MapId id)
{
    // Joined, so that what belongs to a stage is found by its index. Asked whether such a stage exists, SQLite would look at that of all maps.
    private IQueryable<Stage> OfStages => db.Stages.AsNoTracking().Where(s => s.MapId == id);

    public async Task<JourneyMap> RunAsync(bool full, CancellationToken cancellationToken)
    {
        var map = await db.Maps.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        map.Workspace = await WorkspaceReader.LoadAsync(db, map.WorkspaceId, cancellationToken);
        await AddStagesAsync(map, cancellationToken);
        await AddTouchpointsAsync(map, full, cancellationToken);
        await AddActionsAsync(map, cancellationToken);
        await AddAssetAsync(map, full, cancellationToken);
        await AddRhythmAsync(map, cancellationToken);
        return map;
    }

    private async Task AddStagesAsync(JourneyMap map, CancellationToken cancellationToken)
    {
        map.Stages.AddRange(
            await db
                .Stages.AsNoTracking()
                .Where(s => s.MapId == id)
                .OrderBy(s => s.Order)
                .ToListAsync(cancellationToken)
        );
        var stages = map.Stages.ToDictionary(s => s.Id);
        var metrics = OfStages
            .Join(db.Set<Metric>().AsNoTracking(), s => s.Id, m => m.StageId, (_, m) => m)
            .OrderBy(m => m.Order);
        foreach (var metric in await metrics.ToListAsync(cancellationToken))
        {
            stages[metric.StageId].Metrics.Add(metric);
        }

        var barriers = OfStages
            .Join(db.EmployeeBarriers.AsNoTracking(), s => s.Id, b => b.StageId, (_, b) => b)
            .OrderBy(b => EF.Property<int>(b, Model.MapTables.Position));
        foreach (var barrier in await barriers.ToListAsync(cancellationToken))
        {
            stages[barrier.StageId].EmployeeBarriers.Add(barrier);
        }
    }

    private async Task AddTouchpointsAsync(
        JourneyMap map,
        bool full,
        CancellationToken cancellationToken
    )
    {
        var stages = map.Stages.ToDictionary(s => s.Id);
        var touchpoints = await OfStages
            .Join(db.Touchpoints.AsNoTracking(), s => s.Id, t => t.StageId, (_, t) => t)
            .OrderBy(t => t.Order)
            .ToListAsync(cancellationToken);
        foreach (var touchpoint in touchpoints)
        {
            stages[touchpoint.StageId].Touchpoints.Add(touchpoint);
        }

        var byId = touchpoints.ToDictionary(t => t.Id);
        foreach (var quote in await Quotes(full).ToListAsync(cancellationToken))
        {
            byId[quote.TouchpointId].Quotes.Add(quote);
        }

        if (full)
        {
            await AddReadingsAsync(byId, cancellationToken);
        }
    }

    private IQueryable<Quote> Quotes(bool full)
    {
        var limit = full ? int.MaxValue : MapReader.NewestQuotes;
        // Each database finds the newest of a touchpoint by the index, and in its own way only: PostgreSQL would look at every quote of all
        // maps for the second, and SQLite does not know the first.
        var newest = db.Store.LocksRows
            ? db.Quotes.FromSql(
                $"""
                SELECT q.* FROM stages s JOIN touchpoints t ON t.stage_id = s.id CROSS JOIN LATERAL (
                    SELECT x.* FROM quotes x WHERE x.touchpoint_id = t.id
                    ORDER BY x.on_day DESC, x.position DESC LIMIT {limit}) q
                WHERE s.map_id = {id.Value}
                """
            )
            : db.Quotes.FromSql(
                $"""
                SELECT q.* FROM stages s JOIN touchpoints t ON t.stage_id = s.id JOIN quotes q ON q.rowid IN (
                    SELECT x.rowid FROM quotes x WHERE x.touchpoint_id = t.id
                    ORDER BY x.on_day DESC, x.position DESC LIMIT {limit})
                WHERE s.map_id = {id.Value}
                """
            );
        return newest.AsNoTracking().OrderBy(q => EF.Property<int>(q, Model.MapTables.Position));
    }

    private async Task AddReadingsAsync(
        Dictionary<TouchpointId, Touchpoint> touchpoints,
        CancellationToken cancellationToken
    )
    {
        var readings = OfStages
            .Join(db.Touchpoints, s => s.Id, t => t.StageId, (_, t) => t.Id)
            .Join(db.ScoreReadings.AsNoTracking(), t => t, r => r.TouchpointId, (_, r) => r)
            .OrderBy(r => r.Number);
        foreach (var reading in await readings.ToListAsync(cancellationToken))
        {
            touchpoints[reading.TouchpointId].Readings.Add(reading);
        }
    }

    private async Task AddActionsAsync(JourneyMap map, CancellationToken cancellationToken)
    {
        map.Projects.AddRange(
            await db
                .Projects.AsNoTracking()
                .Where(p => p.MapId == id)
                .OrderBy(p => p.Order)
                .ToListAsync(cancellationToken)
        );
        map.Decisions.AddRange(
            await db
                .Decisions.AsNoTracking()
                .Where(d => d.MapId == id)
                .OrderBy(d => d.Order)
                .ToListAsync(cancellationToken)
        );
        map.Versions.AddRange(
            await db.Set<MapVersion>()
                .AsNoTracking()
                .Where(v => v.MapId == id)
                .OrderBy(v => v.Number)
                .ToListAsync(cancellationToken)
        );
    }

    private async Task AddAssetAsync(JourneyMap map, bool full, CancellationToken cancellationToken)
    {
        map.Reasons.AddRange(
            await db
                .Reasons.AsNoTracking()
                .Where(r => r.MapId == id)
                .OrderBy(r => r.Order)
                .ToListAsync(cancellationToken)
        );
        var periods = db
            .Periods.AsNoTracking()
            .Where(p => p.MapId == id)
            .OrderByDescending(p => p.Period)
            .Take(full ? int.MaxValue : MapReader.NewestPeriods);
        map.Periods.AddRange(
            (await periods.ToListAsync(cancellationToken)).AsEnumerable().Reverse()
        );
    }

    private async Task AddRhythmAsync(JourneyMap map, CancellationToken cancellationToken)
    {
        map.CheckIn = await db
            .CheckIns.AsNoTracking()
            .Where(c => c.MapId == id)
            .OrderByDescending(c => c.OpensOn)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        map.LastDigest = await db
            .Digests.AsNoTracking()
            .Where(d => d.MapId == id)
            .OrderByDescending(d => d.On)
            .ThenByDescending(d => d.Id)
            .Select(d => d.Mark)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
