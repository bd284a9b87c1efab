using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Upkeep;

/// <summary>
/// Finds out where the bot was installed or taken away without being told: events of that kind do not always arrive. It asks for each team
/// with a map, and for each personal chat of somebody on a map, and believes only a clear answer.
/// </summary>
internal sealed class CheckPlaces(JourneyDb db, ConnectorClient connector, TimeProvider clock)
{
    // Beside what the sender may call in a second.
    private const int AskedPerSecond = 5;

    // So many people are read, asked about and kept before the next ones: a company may have ten thousand.
    private const int PeopleAtOnce = 100;

    private int _asked;

    /// <summary>How many places were otherwise than known.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var (tenantId, teamId) in await TeamsAsync(cancellationToken))
        {
            var channels = await ChannelsAsync(tenantId, teamId, cancellationToken);
            await PaceAsync(cancellationToken);
            var found = await AskTeamAsync(teamId, channels, cancellationToken);
            changed += await KeepAsync(found, cancellationToken);
        }

        var people = await PeopleAsync(("", ""), cancellationToken);
        while (people.Count > 0)
        {
            List<Found> found = [];
            foreach (var (chat, userId) in people)
            {
                await PaceAsync(cancellationToken);
                found.AddRange(await AskPersonAsync(chat, userId, cancellationToken));
            }

            changed += await KeepAsync(found, cancellationToken);
            var (last, lastId) = people[^1];
            people = await PeopleAsync((last.TenantId, lastId), cancellationToken);
        }

        return changed;
    }

    private async Task PaceAsync(CancellationToken cancellationToken)
    {
        if (++_asked % AskedPerSecond == 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
        }
    }

    private async Task<List<(string TenantId, string TeamId)>> TeamsAsync(
        CancellationToken cancellationToken
    )
    {
        var teams = await WithMap()
            .Select(c => new { c.TenantId, c.TeamId })
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. teams.Select(t => (t.TenantId, t.TeamId!))];
    }

    private Task<List<TeamsConversation>> ChannelsAsync(
        string tenantId,
        string teamId,
        CancellationToken cancellationToken
    ) =>
        WithMap()
            .Where(c => c.TenantId == tenantId && c.TeamId == teamId)
            .ToListAsync(cancellationToken);

    private IQueryable<TeamsConversation> WithMap() =>
        db
            .TeamsConversations.AsNoTracking()
            .Where(c => c.TeamId != null && c.Type == ConversationType.Channel)
            .Where(c =>
                c.MapId != null || db.PostedCards.Any(p => p.ConversationId == c.ConversationId)
            );

    private async Task<List<(TeamsConversation Chat, string UserId)>> PeopleAsync(
        (string TenantId, string UserId) after,
        CancellationToken cancellationToken
    )
    {
        var (tenantId, userId) = after;
#pragma warning disable CA1309 // The database compares, by the order it sorts in.
        var people = await (
            from user in db.TeamsUsers
            join chat in db.TeamsConversations.AsNoTracking() on user.TenantId equals chat.TenantId
            where
                (
                    string.Compare(user.TenantId, tenantId) > 0
                    || (user.TenantId == tenantId && string.Compare(user.UserId, userId) > 0)
                )
                && chat.ConversationId == user.PersonalConversationId
                && user.PersonId != null
                && chat.State != ConversationState.Blocked
            orderby user.TenantId, user.UserId
            select new { chat, user.UserId }
        )
            .Take(PeopleAtOnce)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1309
        return [.. people.Select(p => (p.chat, p.UserId))];
    }

    private async Task<IEnumerable<Found>> AskTeamAsync(
        string teamId,
        List<TeamsConversation> channels,
        CancellationToken cancellationToken
    )
    {
        var outcome = await connector.GetChannelsAsync(
            channels[0].ServiceUrl,
            teamId,
            cancellationToken
        );
        if (outcome.Succeeded(out var team))
        {
            // A private channel is not in the list, so that one is missing says nothing.
            var there = team.Channels.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            return channels
                .Where(c => there.Contains(c.ConversationId))
                .Select(c => new Found(c, ConversationState.Active));
        }

        return IsAway(outcome.Refused)
            ? channels.Select(c => new Found(c, ConversationState.Uninstalled))
            : [];
    }

    private async Task<IEnumerable<Found>> AskPersonAsync(
        TeamsConversation chat,
        string userId,
        CancellationToken cancellationToken
    )
    {
        var outcome = await connector.GetMemberAsync(
            new ConversationAddress(chat.ServiceUrl, chat.ConversationId),
            userId,
            cancellationToken
        );
        if (outcome.Succeeded(out _))
        {
            return [new Found(chat, ConversationState.Active)];
        }

        return IsAway(outcome.Refused) ? [new Found(chat, ConversationState.Uninstalled)] : [];
    }

    private static bool IsAway(RefusedCall? refused) =>
        refused?.Kind
            is RefusalKind.NotInConversation
                or RefusalKind.NotInstalled
                or RefusalKind.ConversationGone;

    private async Task<int> KeepAsync(IEnumerable<Found> found, CancellationToken cancellationToken)
    {
        var different = found.Where(f => f.Place.State != f.State).ToList();
        if (different.Count == 0)
        {
            return 0;
        }

        await using var write = await db.BeginWriteAsync(cancellationToken);
        var changed = 0;
        foreach (var (place, state) in different)
        {
            // Somebody may have blocked the bot since it was asked.
            changed += await db
                .TeamsConversations.Where(c =>
                    c.TenantId == place.TenantId
                    && c.ConversationId == place.ConversationId
                    && c.State != state
                    && c.State != ConversationState.Blocked
                )
                .ExecuteUpdateAsync(c => c.SetProperty(t => t.State, state), cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
        return changed;
    }

    private sealed record Found(TeamsConversation Place, ConversationState State);
}
