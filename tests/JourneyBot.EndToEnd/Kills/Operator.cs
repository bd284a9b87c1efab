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
        var kept = (await store.OutboxAsync()).FindAll(m => m.State is OutboxState.Held);
        var arrived = new Arrivals(teams);
        var places = arrived.Places;
        foreach (var message in kept)
        {
            _decided.Add(message.Id);
            var place = Arrivals.Looks(message).SelectMany(look => places[look]).ToList();
            await (
                place.Count > 0
                    ? AdoptAsync(message, arrived.At(place[0]).Message!)
                    : ResendAsync(message)
            );
        }
    }

    private Task<bool> AdoptAsync(OutboxMessage message, string activityId) =>
        store.ReadAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(TestContext.Current.CancellationToken);
            var now = TimeProvider.System.GetUtcNow();
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
                TimeProvider.System.GetUtcNow(),
                TestContext.Current.CancellationToken
            )
        );
}
