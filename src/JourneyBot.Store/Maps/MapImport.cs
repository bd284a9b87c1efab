using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Model;

namespace JourneyBot.Store.Maps;

/// <summary>Writes a whole map, with the people it names replaced by those the workspace already has.</summary>
internal sealed class MapImport(JourneyDb db, Workspace? known)
{
    public async Task RunAsync(ImportedMap imported, CancellationToken cancellationToken)
    {
        var map = imported.Map;
        var same = known is null ? null : new SameByKey(map.Workspace, known);
        db.Add(map);
        NumberTheSpoken(map);
        await SaveAsync(same, cancellationToken);
        map.Workspace = known ?? map.Workspace;
        AddHistory(imported);
        await SaveAsync(same, cancellationToken);
    }

    private void AddHistory(ImportedMap imported)
    {
        db.AddRange(imported.Updates);
        if (imported.Map.CheckIn is { } checkIn)
        {
            db.Add(checkIn);
        }

        if (imported.Map.LastDigest is { } mark)
        {
            db.Add(Digest(imported.Map, mark));
        }
    }

    private async Task SaveAsync(SameByKey? same, CancellationToken cancellationToken)
    {
        same?.ReplaceIn(db);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static StoredDigest Digest(JourneyMap map, DigestMark mark)
    {
        var midnight = new DateTimeOffset(mark.On, TimeOnly.MinValue, TimeSpan.Zero);
        return new StoredDigest
        {
            Id = DigestId.New(midnight),
            MapId = map.Id,
            Week = StoredDigest.WeekOf(mark.On),
            On = mark.On,
            ComposedAt = midnight,
            Mark = mark,
        };
    }

    private void NumberTheSpoken(JourneyMap map)
    {
        foreach (var touchpoint in map.Touchpoints)
        {
            Number(touchpoint.Quotes);
        }

        foreach (var stage in map.Stages)
        {
            Number(stage.EmployeeBarriers);
        }
    }

    private void Number<T>(List<T> spoken)
        where T : class
    {
        for (var i = 0; i < spoken.Count; i++)
        {
            db.Entry(spoken[i]).Property(MapTables.Position).CurrentValue = i + 1;
        }
    }
}
