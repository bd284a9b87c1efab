using System.Collections.Concurrent;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>
/// Finds out who is speaking before the turn's transaction begins, because it may have to ask Teams, and the database must not wait for that.
/// What was found is kept for ten minutes.
/// </summary>
internal sealed class Door(ConnectorClient connector, KnownVisitors known, TimeProvider clock)
{
    public async Task<Visitor> MeetAsync(
        Turn turn,
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var key = new VisitorKey(
            turn.Origin.TenantId,
            turn.Activity.BaseConversationId() ?? "",
            turn.Activity.From?.Id ?? ""
        );
        if (known.Find(key, clock.GetUtcNow()) is { } visitor)
        {
            return visitor;
        }

        var met = await AskAsync(turn, db, cancellationToken);
        if (met.Membership is not Membership.Unknown)
        {
            known.Keep(key, met, clock.GetUtcNow());
        }

        return met;
    }

    /// <summary>Everybody in the team the bot was just added to; null where that is not what happened, or the roster cannot be read.</summary>
    public async Task<IReadOnlyList<Account>?> RosterAsync(
        Turn turn,
        CancellationToken cancellationToken
    )
    {
        var address = new ConversationAddress(
            turn.Origin.ServiceUrl,
            turn.Activity.TeamId() ?? turn.Activity.BaseConversationId() ?? ""
        );
        var outcome = await connector.GetMembersAsync(address, cancellationToken);
        return outcome.Succeeded(out var roster) ? roster.Members : null;
    }

    private async Task<Visitor> AskAsync(
        Turn turn,
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var sender = turn.Activity.From!;
        var here = turn.Activity.BaseConversationId() ?? "";
        var (account, membership) = await LookUpAsync(turn, here, sender, cancellationToken);
        if (!turn.Activity.IsPersonal())
        {
            return new Visitor(account, membership, []);
        }

        var teams = new List<string>();
        foreach (var team in await TeamsWithMapsAsync(db, turn.Origin.TenantId, cancellationToken))
        {
            if (await LookUpAsync(turn, team, sender, cancellationToken) is (_, Membership.Member))
            {
                teams.Add(team);
            }
        }

        return new Visitor(account, membership, teams);
    }

    private async Task<(Account Account, Membership Membership)> LookUpAsync(
        Turn turn,
        string conversationId,
        Account sender,
        CancellationToken cancellationToken
    )
    {
        var address = new ConversationAddress(turn.Origin.ServiceUrl, conversationId);
        var outcome = await connector.GetMemberAsync(address, sender.Id!, cancellationToken);
        if (outcome.Succeeded(out var member))
        {
            return (
                member with
                {
                    Id = sender.Id,
                    Name = sender.Name ?? member.Name,
                },
                Membership.Member
            );
        }

        return outcome.Refused?.Kind is RefusalKind.NotFound
            ? (sender, Membership.Stranger)
            : (sender, Membership.Unknown);
    }

    private static async Task<List<string>> TeamsWithMapsAsync(
        JourneyDb db,
        string tenantId,
        CancellationToken cancellationToken
    ) =>
        await db
            .TeamsConversations.Where(c =>
                c.TenantId == tenantId && c.MapId != null && c.Type == ConversationType.Channel
            )
            .Select(c => c.TeamId ?? c.ConversationId)
            .Distinct()
            .ToListAsync(cancellationToken);
}

/// <summary>Whose membership was looked up where.</summary>
internal sealed record VisitorKey(string TenantId, string ConversationId, string UserId);

/// <summary>Visitors met in the last ten minutes, so that a chat does not ask Teams at each sentence.</summary>
internal sealed class KnownVisitors
{
    private const int Most = 20_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);
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

        _known[key] = (visitor, now + KeptFor);
    }
}
