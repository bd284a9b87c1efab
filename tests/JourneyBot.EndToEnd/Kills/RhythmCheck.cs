using JourneyBot.App.Digests;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Inbound;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Whether every leader had the digest of every week, and nobody was asked again after an answer.</summary>
internal sealed class RhythmCheck(KilledStore store, JourneyMap map, Ledger ledger)
{
    // The calendar counts whole seconds.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestTurn = new TeamsOptions().TurnTimeout;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<IEnumerable<string>> FaultsAsync(IReadOnlyCollection<OutboxMessage> outbox)
    {
        var keys = outbox.ToLookup(m => m.IdempotencyKey, StringComparer.Ordinal);
        var prompts = await store.ReadAsync(db => db.Prompts.AsNoTracking().ToListAsync(Token));
        return
        [
            .. (await DueAsync())
                .Where(key => keys[key].Count() != 1)
                .Select(key => $"There is no {key}"),
            .. Answered(prompts),
            .. AskedTwice(prompts),
            .. prompts.SelectMany(p => AskedAfterAnswer(p, outbox)),
        ];
    }

    // Leaders that Teams knows, for each week that ended before a day of the run, once it is their Monday morning.
    private async Task<HashSet<string>> DueAsync()
    {
        var met = await store.ReadAsync(db =>
            db.TeamsUsers.AsNoTracking()
                .Where(u => u.PersonId != null)
                .Select(u => u.PersonId!.Value)
                .ToListAsync(Token)
        );
        return
        [
            .. from leader in DigestLeaders.Of(map)
            where met.Contains(leader.Id)
            from day in store.Calendar.Days
            let zone = map.ZoneOf(leader)
            let week = DigestWeek.LastCompleted(day, zone)
            where week.DueAt(zone) <= store.Calendar.Now
            select DigestDelivery.KeyOf(map.Id, leader.Id, week.ToString()),
        ];
    }

    private IEnumerable<string> Answered(List<Prompt> prompts) =>
        ledger
            .Answered.Keys.Where(id =>
                prompts.Find(p => p.Id.Value == id) is not { State: PromptState.Answered }
            )
            .Select(id => $"Prompt {id} was answered, and the store does not know");

    private static IEnumerable<string> AskedTwice(List<Prompt> prompts) =>
        prompts
            .GroupBy(p => (p.PersonId, p.Week))
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key} was asked {same.Count()} times");

    private IEnumerable<string> AskedAfterAnswer(
        Prompt prompt,
        IReadOnlyCollection<OutboxMessage> outbox
    )
    {
        var mine = outbox
            .Where(m =>
                m.IdempotencyKey?.StartsWith(
                    $"prompt:{prompt.Id.Value:N}:",
                    StringComparison.Ordinal
                )
                    is true
            )
            .ToList();
        if (mine.Count != prompt.Sent && prompt.AskedAt != prompt.AnsweredAt)
        {
            yield return $"Prompt {prompt.Id} was sent {prompt.Sent} times, and {mine.Count} messages are there";
        }

        if (
            store.Calendar.IsBegun
            && prompt.AnsweredAt is { } answered
            && mine.Exists(m => m.CreatedAt > KnownFrom(prompt, answered))
        )
        {
            yield return $"Prompt {prompt.Id} was asked again after its answer";
        }
    }

    // An answer is dated by the beginning of its turn, and a reminder that was being written by then is finished first. When whoever
    // answered was told so, it is over; where nobody was, it is when the longest turn is.
    private DateTimeOffset KnownFrom(Prompt prompt, DateTimeOffset answered) =>
        ledger.Answered.TryGetValue(prompt.Id.Value, out var told)
            ? told + Tick
            : answered + LongestTurn;
}
