using JourneyBot.App.Bot;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.CheckIns;

/// <summary>Keeps when a person wants to be asked and who stands in while they are away; all of it or nothing.</summary>
internal static class SetRhythm
{
    public const string Day = "day";
    public const string Hour = "hour";
    public const string Cover = "cover";
    public const string AwayFrom = "awayFrom";
    public const string AwayTo = "awayTo";

    public const int Earliest = 5;
    public const int Latest = 20;

    public static async Task<Result<Rhythm>> RunAsync(
        Chat chat,
        JourneyMap map,
        Person person,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        // A day away is a day where the person lives.
        var local = TimeZoneInfo.ConvertTime(chat.Now, map.ZoneOf(person));
        var today = DateOnly.FromDateTime(local.DateTime);
        var said = Read(map, person, data);
        if (Mistake(map, person, data, said, today) is { } mistake)
        {
            return Refusal.Invalid(mistake);
        }

        var kept = await chat.Db.Rhythms.FirstOrDefaultAsync(
            r => r.PersonId == person.Id,
            cancellationToken
        );
        if (kept is null)
        {
            chat.Db.Rhythms.Add(said);
        }
        else
        {
            (kept.Day, kept.Hour, kept.CoverId) = (said.Day, said.Hour, said.CoverId);
            (kept.AwayFrom, kept.AwayTo) = (said.AwayFrom, said.AwayTo);
        }

        await chat.Db.SaveChangesAsync(cancellationToken);
        return kept ?? said;
    }

    private static Rhythm Read(JourneyMap map, Person person, CardData data) =>
        new()
        {
            PersonId = person.Id,
            Day = Enum.TryParse<DayOfWeek>(data.Words(Day), out var day) ? day : null,
            Hour = (int?)data.WholeNumber(Hour),
            CoverId = map.Workspace.People.Find(p => p.Key == data.Words(Cover))?.Id,
            AwayFrom = data.Day(AwayFrom),
            AwayTo = data.Day(AwayTo),
        };

    private static string? Mistake(
        JourneyMap map,
        Person person,
        CardData data,
        Rhythm said,
        DateOnly today
    ) =>
        said switch
        {
            { Day: DayOfWeek.Saturday or DayOfWeek.Sunday } =>
                "Choose a working day, Monday to Friday.",
            { Hour: < Earliest or > Latest } =>
                $"Choose an hour from {Earliest}:00 to {Latest}:00.",
            _ when data.Words(AwayFrom) is not null && said.AwayFrom is null =>
                "The first day away is not a day, such as 2026-07-31.",
            _ when data.Words(AwayTo) is not null && said.AwayTo is null =>
                "The last day away is not a day, such as 2026-07-31.",
            { AwayFrom: not null, AwayTo: null } => "Say the last day you are away, too.",
            { AwayFrom: { } from, AwayTo: { } to } when to < from =>
                "The last day away is before the first.",
            { AwayTo: { } to } when to < today => "The last day away has passed already.",
            { CoverId: { } cover } when cover == person.Id =>
                "Somebody else has to stand in for you.",
            _ when data.Words(Cover) is { } key
                    && map.Workspace.People.TrueForAll(p => p.Key != key) =>
                "The person who stands in is not on this map any more.",
            _ => null,
        };
}
