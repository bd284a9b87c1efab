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

    /// <summary>How many places were otherwise than known.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<ConversationState, List<PlaceKey>>();
        var asked = 0;
        foreach (var question in await QuestionsAsync(cancellationToken))
        {
            if (++asked % AskedPerSecond == 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
            }

            foreach (var (place, state) in await question(cancellationToken))
            {
                found.TryAdd(state, []);
                found[state].Add(place);
            }
        }

        return await KeepAsync(found, cancellationToken);
    }

    private async Task<List<Question>> QuestionsAsync(CancellationToken cancellationToken)
    {
        var channels = await db
            .TeamsConversations.AsNoTracking()
            .Where(c => c.TeamId != null && c.Type == ConversationType.Channel)
            .Where(c =>
                c.MapId != null || db.PostedCards.Any(p => p.ConversationId == c.ConversationId)
            )
            .ToListAsync(cancellationToken);
        var chats = await (
            from chat in db.TeamsConversations.AsNoTracking()
            join user in db.TeamsUsers on chat.TenantId equals user.TenantId
            where
                chat.ConversationId == user.PersonalConversationId
                && user.PersonId != null
                && chat.State != ConversationState.Blocked
            select new { chat, user.UserId }
        ).ToListAsync(cancellationToken);
        return
        [
            .. channels
                .GroupBy(c => (c.TenantId, c.TeamId))
                .Select(team =>
                    (Question)(token => AskTeamAsync(team.Key.TeamId!, [.. team], token))
                ),
            .. chats.Select(c => (Question)(token => AskPersonAsync(c.chat, c.UserId, token))),
        ];
    }

    private async Task<IEnumerable<(PlaceKey, ConversationState)>> AskTeamAsync(
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
                .Select(c => (Key(c), ConversationState.Active));
        }

        return IsAway(outcome.Refused)
            ? channels.Select(c => (Key(c), ConversationState.Uninstalled))
            : [];
    }

    private async Task<IEnumerable<(PlaceKey, ConversationState)>> AskPersonAsync(
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
            return [(Key(chat), ConversationState.Active)];
        }

        return IsAway(outcome.Refused) ? [(Key(chat), ConversationState.Uninstalled)] : [];
    }

    private static bool IsAway(RefusedCall? refused) =>
        refused?.Kind
            is RefusalKind.NotInConversation
                or RefusalKind.NotInstalled
                or RefusalKind.ConversationGone;

    private async Task<int> KeepAsync(
        Dictionary<ConversationState, List<PlaceKey>> found,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var changed = 0;
        foreach (var (state, places) in found)
        {
            foreach (var (tenantId, conversationId) in places)
            {
                changed += await db
                    .TeamsConversations.Where(c =>
                        c.TenantId == tenantId
                        && c.ConversationId == conversationId
                        && c.State != state
                        && c.State != ConversationState.Blocked
                    )
                    .ExecuteUpdateAsync(c => c.SetProperty(t => t.State, state), cancellationToken);
            }
        }

        await write.CommitAsync(cancellationToken);
        return changed;
    }

    private static PlaceKey Key(TeamsConversation place) =>
        new(place.TenantId, place.ConversationId);

    private delegate Task<IEnumerable<(PlaceKey Place, ConversationState State)>> Question(
        CancellationToken cancellationToken
    );

    private sealed record PlaceKey(string TenantId, string ConversationId);
}
