using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.CheckIns;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.CheckIns;

/// <summary>Keeps the week's check-in: who was asked and what came back, which digests and stage cards tell.</summary>
internal sealed class CheckInNotes(JourneyDb db, IOptions<CheckInOptions> options)
{
    private const int DaysOpen = 7;

    /// <summary>Notes the same result for every stage the champion looks after; part of the caller's transaction.</summary>
    public async Task NoteAsync(
        JourneyMap map,
        Champion champion,
        Prompt? prompt,
        ResponseResult result,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var checkIn = await OpenAsync(map, champion.Week(now), now, cancellationToken);
        foreach (var stage in StagesOf(map, champion.Person.Id))
        {
            checkIn.Note(
                new Response(
                    champion.Person.Id,
                    stage,
                    result,
                    prompt is not null && prompt.AskedId != champion.Person.Id
                        ? prompt.AskedId
                        : null,
                    champion.AbsenceOn(now),
                    prompt?.Reminders ?? 0
                )
            );
        }

        await KeptCheckIns.KeepAsync(db, checkIn, cancellationToken);
        map.CheckIn = checkIn;
    }

    /// <summary>The stages a champion answers for: their own, else those of their projects.</summary>
    public static List<StageId> StagesOf(JourneyMap map, PersonId champion)
    {
        var own = map
            .Stages.Where(s => s.ChampionIds.Contains(champion))
            .Select(s => s.Id)
            .ToList();
        return own.Count > 0
            ? own
            :
            [
                .. map
                    .Projects.Where(p => p.IsActive && p.ChampionId == champion)
                    .Select(p => p.StageId)
                    .OfType<StageId>()
                    .Distinct(),
            ];
    }

    // A check-in that came with the map's file is this week's too.
    private async Task<CheckIn> OpenAsync(
        JourneyMap map,
        DigestWeek week,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var found = await KeptCheckIns.FindAsync(
            db,
            map.Id,
            week.Monday,
            week.Sunday,
            cancellationToken
        );
        return found
            ?? new CheckIn
            {
                Id = CheckInId.New(now),
                MapId = map.Id,
                Key = week.ToString(),
                OpensOn = week.Monday,
                ClosesAt = new DateTimeOffset(
                    week.Monday.AddDays(DaysOpen).ToDateTime(TimeOnly.MinValue),
                    TimeSpan.Zero
                ),
                AskAtLocalTime = new TimeOnly(options.Value.Hour, 0),
            };
    }
}
