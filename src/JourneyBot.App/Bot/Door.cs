using JourneyBot.App.Decks;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>
/// Finds out who is speaking before the turn's transaction begins, because it may have to ask Teams, and the database must not wait for that.
/// Nor must the person: what Teams has not answered within a moment counts as unknown.
/// </summary>
internal sealed class Door(
    ConnectorClient connector,
    FileDownload download,
    KnownVisitors known,
    TimeProvider clock
)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1.5);

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

        var teams = turn.Activity.IsPersonal()
            ? await TeamsWithMapsAsync(db, turn.Origin.TenantId, cancellationToken)
            : [];
        var (met, isComplete) = await AskAsync(turn, teams, cancellationToken);
        if (isComplete)
        {
            known.Keep(key, met, clock.GetUtcNow());
        }

        return met;
    }

    /// <summary>Everybody in the team the bot was just added to; null where the roster cannot be read.</summary>
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

    /// <summary>The presentation that came with the message; most messages bring none.</summary>
    public Task<ReceivedFile?> FileAsync(Turn turn, CancellationToken cancellationToken) =>
        ReceivedFile.OfAsync(turn, download, cancellationToken);

    private async Task<(Visitor Visitor, bool IsComplete)> AskAsync(
        Turn turn,
        List<string> teams,
        CancellationToken cancellationToken
    )
    {
        using var deadline = new CancellationTokenSource(Moment, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token,
            cancellationToken
        );
        var here = LookUpAsync(
            turn,
            turn.Activity.BaseConversationId() ?? "",
            either.Token,
            cancellationToken
        );
        var there = await Task.WhenAll(
            teams.Select(t => LookUpAsync(turn, t, either.Token, cancellationToken))
        );
        var (account, membership) = await here;
        var isIn = teams
            .Zip(there)
            .Where(t => t.Second.Membership is Membership.Member)
            .Select(t => t.First);
        var isComplete =
            membership is not Membership.Unknown
            && Array.TrueForAll(there, t => t.Membership is not Membership.Unknown);
        return (new Visitor(account, membership, [.. isIn]), isComplete);
    }

    private async Task<(Account Account, Membership Membership)> LookUpAsync(
        Turn turn,
        string conversationId,
        CancellationToken deadline,
        CancellationToken cancellationToken
    )
    {
        var sender = turn.Activity.From!;
        var address = new ConversationAddress(turn.Origin.ServiceUrl, conversationId);
        try
        {
            var outcome = await connector.GetMemberAsync(address, sender.Id!, deadline);
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
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (sender, Membership.Unknown);
        }
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
