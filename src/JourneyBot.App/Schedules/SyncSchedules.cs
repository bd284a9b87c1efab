using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Schedules;

/// <summary>Makes the rows of schedules what the maps say by now: who leads what, and in which zone.</summary>
internal sealed class SyncSchedules(JourneyDb db)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await OfTheProgramAsync(cancellationToken);
        foreach (var known in await MapReader.ListAsync(db, cancellationToken))
        {
            if (await MapReader.LoadAsync(db, known.Id, cancellationToken) is { } map)
            {
                await OfMapAsync(map, cancellationToken);
            }
        }
    }

    public Task<List<Schedule>> OfTheProgramAsync(CancellationToken cancellationToken) =>
        ScheduleRows.EnsureAsync(db, mapId: null, ScheduleNames.OfTheProgram, cancellationToken);

    public Task<List<Schedule>> OfMapAsync(JourneyMap map, CancellationToken cancellationToken) =>
        ScheduleRows.EnsureAsync(db, map.Id, ScheduleNames.OfMap(map), cancellationToken);
}
