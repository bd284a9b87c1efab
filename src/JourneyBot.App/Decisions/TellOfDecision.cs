using JourneyBot.App.Bot;
using JourneyBot.App.Digests;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Decisions;

/// <summary>Tells whoever asked for a decision, in their personal chat, that it was taken or taken back; somebody the bot never met hears of it from the map.</summary>
internal sealed class TellOfDecision(TeamsOutbox outbox, LeaderReach reach, CardSettings settings)
{
    private const string Kind = "decision";

    /// <summary>Part of the caller's transaction; updates of other things tell nobody.</summary>
    public async Task RunAsync(
        JourneyMap map,
        IReadOnlyList<Update> updates,
        CancellationToken cancellationToken
    )
    {
        foreach (var update in updates)
        {
            if (
                map.FindDecision(update.DecisionId) is { } decision
                && map.FindPerson(decision.RequestedById) is { } person
                && person.Id != update.ById
                && await reach.FindAsync(map, person, cancellationToken) is { } found
            )
            {
                await TellAsync(map, decision, update, found, cancellationToken);
            }
        }
    }

    private Task<bool> TellAsync(
        JourneyMap map,
        Decision decision,
        Update update,
        Reach to,
        CancellationToken cancellationToken
    )
    {
        var card = DecisionCards.News(map, decision, update, settings.For(map));
        return outbox.SendPersonalAsync(
            to.User,
            to.ServiceUrl,
            OutgoingMessage.OfCard(card, card.FallbackText!).Notifying(),
            OnceByKey.RatherTwice(Kind, $"decision:{update.Id.Value:N}"),
            cancellationToken
        );
    }
}
