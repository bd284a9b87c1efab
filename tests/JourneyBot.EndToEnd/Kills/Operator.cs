using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Who looks into Teams for the messages that nobody knows to have arrived: those that are there are kept, the others sent.</summary>
internal sealed class Operator(KilledStore store, FakeTeams teams)
{
    private readonly HashSet<long> _decided = [];

    /// <summary>The messages that waited for this.</summary>
    public IReadOnlySet<long> Decided => _decided;

    public async Task DecideAsync()
    {
        var outbox = await store.OutboxAsync();
        var kept = outbox.FindAll(m => m.State is OutboxState.Held);
        // What looks like it and is there is another one's, as long as there are no more of them than are known to be sent.
        var known = outbox
            .Where(m => m.State is OutboxState.Sent)
            .CountBy(m => Arrivals.Looks(m)[0], StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var arrived = new Arrivals(teams);
        var places = arrived.Places;
        foreach (var message in kept)
        {
            _decided.Add(message.Id);
            var place = Arrivals.Looks(message).SelectMany(look => places[look]).ToList();
            var (looks, isThere) = (Arrivals.Looks(message)[0], false);
            if (place.Count > known.GetValueOrDefault(looks))
            {
                (known[looks], isThere) = (known.GetValueOrDefault(looks) + 1, true);
            }

            await (
                isThere ? AdoptAsync(message, arrived.At(place[^1]).Message!) : ResendAsync(message)
            );
        }
    }

    private Task<bool> AdoptAsync(OutboxMessage message, string activityId) =>
        store.ReadAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(TestContext.Current.CancellationToken);
            var now = store.Calendar.Now;
            var adopted = await KeptMessages.AdoptAsync(
                db,
                message,
                activityId,
                now,
                TestContext.Current.CancellationToken
            );
            await write.CommitAsync(TestContext.Current.CancellationToken);
            return adopted;
        });

    private Task<bool> ResendAsync(OutboxMessage message) =>
        store.ReadAsync(db =>
            KeptMessages.ResendAsync(
                db,
                message.Id,
                store.Calendar.Now,
                TestContext.Current.CancellationToken
            )
        );
}
