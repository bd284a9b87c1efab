using System.Collections.Concurrent;

namespace JourneyBot.App.Bot;

/// <summary>Visitors met a short while ago, so that a chat does not ask Teams at each sentence.</summary>
internal sealed class KnownVisitors
{
    private const int Most = 20_000;
    private static readonly TimeSpan MembersKeptFor = TimeSpan.FromMinutes(10);

    // Somebody who was just added to the team should not have to wait.
    private static readonly TimeSpan StrangersKeptFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<
        VisitorKey,
        (Visitor Visitor, DateTimeOffset Until)
    > _known = new();

    public Visitor? Find(VisitorKey key, DateTimeOffset now) =>
        _known.TryGetValue(key, out var found) && found.Until > now ? found.Visitor : null;

    public void Keep(VisitorKey key, Visitor visitor, DateTimeOffset now)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        var isMember = visitor.Membership is Membership.Member;
        _known[key] = (visitor, now + (isMember ? MembersKeptFor : StrangersKeptFor));
    }
}

/// <summary>Whose membership was looked up where.</summary>
internal sealed record VisitorKey(string TenantId, string ConversationId, string UserId);
