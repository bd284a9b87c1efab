using System.Globalization;
using JourneyBot.App.Digests;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Store.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Schedules;

/// <summary>What an operator may say about a schedule: pause it, resume it, run it now, or leave out its next run. The answer is a line for them.</summary>
internal sealed class OrderSchedule(
    JourneyDb db,
    SyncSchedules sync,
    IOptions<DigestOptions> digests,
    TimeProvider clock
)
{
    public async Task<List<Schedule>> ListAsync(CancellationToken cancellationToken)
    {
        await sync.RunAsync(cancellationToken);
        return await ScheduleOrders.ListAsync(db, cancellationToken);
    }

    public async Task<Result<string>> PauseAsync(
        string name,
        string? until,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(name, cancellationToken) is not { } schedule)
        {
            return Unknown(name);
        }

        var now = clock.GetUtcNow();
        DateTimeOffset? end = null;
        if (until is not null)
        {
            if (
                !DateOnly.TryParseExact(
                    until,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return Refusal.NotAllowed(
                    $"'{until}' is no day; write it like 2026-07-31. Nothing was changed."
                );
            }

            end = Zones.At(day, TimeOnly.MinValue, ZoneOf(schedule));
            if (end <= now)
            {
                return Refusal.NotAllowed(
                    $"{until} is in the past; a pause ends on a day to come. Nothing was changed."
                );
            }
        }

        await ScheduleOrders.PauseAsync(db, name, now, end, cancellationToken);
        return end is null
            ? $"{name} is paused until you resume it."
            : $"{name} is paused until {until} in {schedule.TimeZone}.";
    }

    public async Task<Result<string>> ResumeAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not { } schedule)
        {
            return Unknown(name);
        }

        if (schedule.PausedAt is null && schedule.SkipUntil is null)
        {
            return Refusal.NotAllowed($"{name} is not paused; nothing was changed.");
        }

        await ScheduleOrders.ResumeAsync(db, name, cancellationToken);
        return $"{name} goes on; next {NextOf(schedule)}.";
    }

    public async Task<Result<string>> RunNowAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not { } schedule)
        {
            return Unknown(name);
        }

        if (schedule.Kind is ScheduleKind.Digest && !digests.Value.Weekly)
        {
            return Refusal.NotAllowed("Digests:Weekly is off, so no digest is sent by itself.");
        }

        var week = DigestWeek.LastCompleted(clock.GetUtcNow(), ZoneOf(schedule));
        if (await IsSentAsync(schedule, week, cancellationToken))
        {
            return Refusal.NotAllowed(
                $"The digest of {week} is sent already, and never twice; the next is due {NextOf(schedule)}."
            );
        }

        await ScheduleOrders.AskAsync(db, name, clock.GetUtcNow(), cancellationToken);
        return $"{name} runs within seconds where the bot is running, else when it starts.";
    }

    public async Task<Result<string>> CancelAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not { } schedule)
        {
            return Unknown(name);
        }

        if (schedule.Kind is not ScheduleKind.Digest)
        {
            return await CancelAsync(schedule, cancellationToken);
        }

        var due = await DueAsync(schedule, cancellationToken);
        await ScheduleOrders.CancelAsync(db, name, due, cancellationToken);
        return $"{name} leaves out the digest that is due {Words(due, schedule)}.";
    }

    private async Task<Result<string>> CancelAsync(
        Schedule schedule,
        CancellationToken cancellationToken
    )
    {
        var name = schedule.Name;
        if (schedule.AskedAt is { } asked)
        {
            await ScheduleOrders.CancelAsync(db, name, asked, cancellationToken);
            return $"{name} is not run now.";
        }

        if (Nights.TimeOf(schedule.Kind) is { } time)
        {
            var due = schedule.DueAt(time, clock);
            await ScheduleOrders.CancelAsync(db, name, due, cancellationToken);
            return $"{name} leaves out the run of {due:yyyy-MM-dd HH:mm} UTC.";
        }

        return Refusal.NotAllowed(
            $"{name} go round every few minutes and no run was asked for; pause them, with --until DAY for a while, to leave people alone."
        );
    }

    /// <summary>When it happens next, for a person.</summary>
    public string NextOf(Schedule schedule) =>
        schedule.Kind switch
        {
            ScheduleKind.Digest => Words(Next(schedule), schedule),
            ScheduleKind.CheckIns => "every few minutes, for whose morning has come",
            _ => $"every night at {Nights.TimeOf(schedule.Kind):HH':'mm} {schedule.TimeZone}",
        };

    // The digest that should be out by now and is not, else the next one.
    private async Task<DateTimeOffset> DueAsync(
        Schedule schedule,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var week = DigestWeek.LastCompleted(now, ZoneOf(schedule));
        var due = week.DueAt(ZoneOf(schedule), digests.Value.Hour);
        return await IsSentAsync(schedule, week, cancellationToken) && due <= now
            ? Next(schedule)
            : due;
    }

    private Task<bool> IsSentAsync(
        Schedule schedule,
        DigestWeek week,
        CancellationToken cancellationToken
    )
    {
        var name = week.ToString();
        return db.DigestDeliveries.AnyAsync(
            d => d.MapId == schedule.MapId && d.PersonId == schedule.PersonId && d.Week == name,
            cancellationToken
        );
    }

    private async Task<Schedule?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await sync.RunAsync(cancellationToken);
        return await ScheduleOrders.FindAsync(db, name, cancellationToken);
    }

    private DateTimeOffset Next(Schedule schedule) =>
        DigestWeek.NextMondayMorning(clock.GetUtcNow(), ZoneOf(schedule), digests.Value.Hour);

    private static TimeZoneInfo ZoneOf(Schedule schedule) => Zones.Find(schedule.TimeZone);

    private static string Words(DateTimeOffset moment, Schedule schedule) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeZoneInfo.ConvertTime(moment, ZoneOf(schedule)):ddd yyyy-MM-dd HH:mm} {schedule.TimeZone}"
        );

    private static Refusal Unknown(string name) =>
        Refusal.NotAllowed($"There is no schedule '{name}'; schedule list names them all.");
}
