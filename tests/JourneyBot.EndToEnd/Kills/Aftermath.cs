using System.Text.Json.Nodes;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What must hold when the last one has stopped dying.</summary>
internal sealed class Aftermath(KilledStore store, FakeTeams teams, Operator decided)
{
    private readonly List<string> _faults = [];

    /// <summary>Messages that are in Teams once more than they should, by kind.</summary>
    public Dictionary<string, int> Repeated { get; } = new(StringComparer.Ordinal);

    /// <summary>The new messages that the outbox had to bring to Teams, by kind.</summary>
    public Dictionary<string, int> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks at everything; an empty answer is a good one.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(Ledger ledger)
    {
        _faults.AddRange(teams.Unexpected);
        var outbox = await store.OutboxAsync();
        var (kept, rebuilt) = await store.MapsAsync();
        _faults.AddRange(new MapCheck(kept, rebuilt, store.RevisionBefore, ledger).Faults(outbox));
        _faults.AddRange(await new RhythmCheck(store, kept.Map, ledger).FaultsAsync(outbox));
        _faults.AddRange(new DecisionCheck(kept, store.RevisionBefore).Faults(outbox));
        var posts = outbox.FindAll(m =>
            m.Action is not (OutboxAction.Update or OutboxAction.Upload or OutboxAction.Act)
            && !IsMoot(m)
        );
        foreach (var kind in posts.CountBy(m => m.Kind, StringComparer.Ordinal))
        {
            Messages[kind.Key] = kind.Value;
        }

        _faults.AddRange(
            outbox
                .Where(m => m.State is not OutboxState.Sent && !IsMoot(m) && !m.IsGivenUp(outbox))
                .Select(m => $"{Name(m)} is {m.State} ({m.Error})")
        );
        var arrived = new Arrivals(teams);
        LookAtNumbers(posts, arrived.Places);
        LookAtOrder(posts, arrived.Places);
        LookAtCards(outbox);
        return _faults;
    }

    private void LookAtNumbers(List<OutboxMessage> posts, ILookup<string, int> places)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var same in posts.GroupBy(m => Arrivals.Looks(m)[0], StringComparer.Ordinal))
        {
            var looks = same.SelectMany(Arrivals.Looks).Distinct(StringComparer.Ordinal).ToList();
            expected.UnionWith(looks);
            var extra = looks.Sum(look => places[look].Count()) - same.Count();
            if (extra < 0)
            {
                _faults.Add($"{Name(same.First())} is missing {-extra} times of {same.Count()}");
            }
            else if (extra > 0)
            {
                Count(same, extra);
            }
        }

        _faults.AddRange(
            places.Where(p => !expected.Contains(p.Key)).Select(p => $"Nobody wrote {p.Key}")
        );
    }

    // A message may be repeated where its kind says so, once for each sender that died over it.
    private void Count(IGrouping<string, OutboxMessage> same, int extra)
    {
        var message = same.First();
        Repeated[message.Kind] = Repeated.GetValueOrDefault(message.Kind) + extra;
        var mayRepeat = same.Where(m => m.OnUnknown is not OnUnknown.Hold && m.MayHaveArrived);
        if (extra > mayRepeat.Sum(m => Math.Min(1, m.Attempts - 1)))
        {
            _faults.Add($"{Name(message)} is there {extra} times too often");
        }
    }

    // By first arrival, where two can be told apart. What waited for the operator, or for an hour, came when that was over.
    private void LookAtOrder(List<OutboxMessage> posts, ILookup<string, int> places)
    {
        // One that waited for the operator makes others that look like it indistinguishable, too.
        var told = posts
            .GroupBy(m => Arrivals.Looks(m)[0], StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .Select(same => same.Single())
            .Where(m => !decided.Decided.Contains(m.Id) && !WaitedForAnHour(m))
            .ToList();
        foreach (var conversation in told.GroupBy(m => m.ConversationKey, StringComparer.Ordinal))
        {
            var (last, before) = (-1, "");
            foreach (var message in conversation.OrderBy(m => m.Id))
            {
                var first = Arrivals
                    .Looks(message)
                    .SelectMany(l => places[l])
                    .DefaultIfEmpty(last)
                    .Min();
                if (first < last)
                {
                    _faults.Add($"{Name(message)} came before {before}");
                }
                else
                {
                    (last, before) = (first, Name(message));
                }
            }
        }
    }

    private void LookAtCards(List<OutboxMessage> outbox)
    {
        foreach (var card in outbox.Where(m => m.CardId is not null).GroupBy(m => m.CardId))
        {
            var drawn = card.Where(m => m.Action is OutboxAction.Send or OutboxAction.Update)
                .ToList();
            var post = drawn.FirstOrDefault(m => m.Action is OutboxAction.Send)?.SentActivityId;
            var newest = drawn.LastOrDefault(m => m.State is OutboxState.Sent);
            var stands = teams.Calls.LastOrDefault(c => c.IsAccepted && c.Message == post);
            if (
                newest is not null
                && stands?.Body.ToJsonString() != JsonNode.Parse(newest.Payload)!.ToJsonString()
            )
            {
                _faults.Add($"{Name(newest)} is not what stands in Teams");
            }
        }
    }

    private static bool WaitedForAnHour(OutboxMessage message) =>
        message is { OnUnknown: OnUnknown.HoldThenResend, MayHaveArrived: true };

    // Refused and not needed any more, or said about a card that nobody knew to be there: the card is drawn as it is when that is decided.
    private static bool IsMoot(OutboxMessage message) =>
        message.Error is "card-not-posted"
        || message is { State: OutboxState.Sent, SentActivityId: null, Error: not null };

    private static string Name(OutboxMessage message) =>
        $"Message {message.Id} ({message.Kind} in {message.ConversationKey}, tried {message.Attempts} times)";
}
