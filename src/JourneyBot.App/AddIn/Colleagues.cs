using JourneyBot.App.Bot;
using JourneyBot.App.SignIn;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.AddIn;

/// <summary>
/// Finds out where a signed-in person belongs, by asking the teams that have a map posted whether this person is in them. What Teams has not
/// answered within a moment counts as no; an answer is kept for some minutes.
/// </summary>
internal sealed class Colleagues(ConnectorClient connector, KnownVisitors known, TimeProvider clock)
{
    private const string Door = "add-in";
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    public async Task<Visitor> MeetAsync(
        SignedInPerson person,
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var key = new VisitorKey(person.TenantId, Door, person.ObjectId);
        if (known.Find(key, clock.GetUtcNow()) is { } visitor)
        {
            return visitor;
        }

        var teams = await TeamsAsync(db, person.TenantId, cancellationToken);
        using var deadline = new CancellationTokenSource(Moment, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token,
            cancellationToken
        );
        var answers = await Task.WhenAll(
            teams.Select(t => AskAsync(t, person, either.Token, cancellationToken))
        );
        var account = answers.Select(a => a.Account).FirstOrDefault(a => a is not null);
        var met = new Visitor(
            account ?? new Account(),
            account is null ? Membership.Stranger : Membership.Member,
            [
                .. teams
                    .Zip(answers)
                    .Where(t => t.Second.Account is not null)
                    .Select(t => t.First.ConversationId),
            ]
        );
        if (Array.TrueForAll(answers, a => a.IsCertain))
        {
            known.Keep(key, met, clock.GetUtcNow());
        }

        return met;
    }

    private static async Task<List<ConversationAddress>> TeamsAsync(
        JourneyDb db,
        string tenantId,
        CancellationToken cancellationToken
    )
    {
        var channels = await db
            .TeamsConversations.AsNoTracking()
            .Where(c =>
                c.TenantId == tenantId
                && c.MapId != null
                && c.Type == ConversationType.Channel
                && c.State == ConversationState.Active
            )
            .Select(c => new { Id = c.TeamId ?? c.ConversationId, c.ServiceUrl })
            .ToListAsync(cancellationToken);
        return
        [
            .. channels
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => new ConversationAddress(c.ServiceUrl, c.Id)),
        ];
    }

    private async Task<(Account? Account, bool IsCertain)> AskAsync(
        ConversationAddress team,
        SignedInPerson person,
        CancellationToken deadline,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var outcome = await connector.GetMemberAsync(team, person.ObjectId, deadline);
            if (!outcome.Succeeded(out var member))
            {
                return (null, outcome.Refused?.Kind is RefusalKind.NotFound);
            }

            // Who is asked for by a directory id is who must be answered for.
            var isPerson = string.Equals(
                member.EntraId,
                person.ObjectId,
                StringComparison.OrdinalIgnoreCase
            );
            return (isPerson ? member : null, true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, false);
        }
    }
}
