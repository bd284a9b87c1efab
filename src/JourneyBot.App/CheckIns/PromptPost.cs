using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.App.Digests;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Activities;

namespace JourneyBot.App.CheckIns;

/// <summary>Puts a prompt into the outbox, as part of the caller's transaction; a second one is better than none.</summary>
internal sealed class PromptPost(TeamsOutbox outbox, CardSettings settings)
{
    /// <summary>What the outbox calls the first question, and what comes after it.</summary>
    public const string Kind = "prompt";

    public Task SendAsync(
        JourneyMap map,
        Prompt prompt,
        Champion champion,
        Reach to,
        PromptTone tone,
        CancellationToken cancellationToken
    )
    {
        var card = PromptCards.Ask(map, prompt, champion.Person, tone, settings.For(map));
        var number = prompt.Sent.ToString(CultureInfo.InvariantCulture);
        return outbox.SendPersonalAsync(
            to.User,
            to.ServiceUrl,
            OutgoingMessage.OfCard(card, card.FallbackText!).Notifying(),
            OnceByKey.RatherTwice(
                tone is PromptTone.First ? Kind : "reminder",
                $"prompt:{prompt.Id.Value:N}:{number}"
            ),
            cancellationToken
        );
    }
}

/// <summary>Why a prompt comes now.</summary>
internal enum PromptTone
{
    First,
    Reminder,
    AskedFor,
}
