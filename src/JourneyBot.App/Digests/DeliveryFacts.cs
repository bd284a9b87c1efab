using System.Globalization;
using JourneyBot.App.Outbox;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Sending;
using JourneyBot.Store.Upkeep;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Digests;

/// <summary>What is stored about one leader's digest of one week, and what it comes to.</summary>
internal sealed record DeliveryFacts(
    DigestDelivery? Delivery,
    OutboxMessage? Message,
    Unreached? Unreached,
    DateTimeOffset Due,
    bool IsNewestWeek
)
{
    /// <summary>Whether the weekly digest is switched on.</summary>
    public bool Weekly { get; init; } = true;

    /// <summary>The state, the moment it is about and the reason in a sentence.</summary>
    public (DeliveryState State, DateTimeOffset? At, string? Why) Read(DateTimeOffset now) =>
        (Delivery, Message) switch
        {
            (null, _) => NotQueued(now),
            (_, null) => Gone(Delivery, now),
            (_, { State: OutboxState.Sent }) => (
                DeliveryState.Sent,
                Message.SettledAt,
                Message.MayHaveArrived
                    ? "Sent a second time, because Teams did not say whether the first arrived; it says so itself."
                    : null
            ),
            (_, { State: OutboxState.Held }) => (
                DeliveryState.MayHaveArrived,
                Message.SettledAt,
                Held(Message)
            ),
            (_, { State: OutboxState.Dead }) => (
                NeedsThePerson(Message) ? DeliveryState.Unreachable : DeliveryState.Failed,
                Message.SettledAt,
                OutboxWords.Why(Message)
            ),
            _ => (DeliveryState.Waiting, Message.NotBefore, OutboxWords.Why(Message)),
        };

    /// <summary>Whether nothing helps before the person does something about it.</summary>
    public static bool NeedsThePerson(OutboxMessage message) =>
        message.Error
            is nameof(RefusalKind.NotInstalled)
                or nameof(RefusalKind.NotInConversation)
                or nameof(RefusalKind.Blocked)
                or nameof(RefusalKind.ConversationGone);

    private (DeliveryState State, DateTimeOffset? At, string? Why) NotQueued(DateTimeOffset now)
    {
        if (Due > now)
        {
            return (DeliveryState.NotDue, Due, null);
        }

        if (Unreached is { } unreached)
        {
            return (DeliveryState.Unreachable, Due, Words(unreached));
        }

        if (!IsNewestWeek)
        {
            return (
                DeliveryState.Failed,
                Due,
                "Nothing was sent in its week: the bot did not run then, or did not know them yet."
            );
        }

        return Weekly
            ? (DeliveryState.Waiting, Due, "It is due and goes into the outbox within minutes.")
            : (DeliveryState.NotDue, Due, "Weekly digests are switched off (Digests:Weekly).");
    }

    private static (DeliveryState State, DateTimeOffset? At, string? Why) Gone(
        DigestDelivery delivery,
        DateTimeOffset now
    ) =>
        now - delivery.QueuedAt > RetentionLimits.Default.SentDigests
            ? (DeliveryState.Forgotten, delivery.QueuedAt, null)
            : (
                DeliveryState.Failed,
                delivery.QueuedAt,
                "Its message was taken out of the outbox before it was sent."
            );

    private static string Held(OutboxMessage message) =>
        message.NotBefore.Year < DateTimeOffset.MaxValue.Year
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{OutboxWords.Why(message)} It is sent once more at {message.NotBefore:HH:mm} UTC and says so."
            )
            : $"{OutboxWords.Why(message)} It was sent twice and is not sent again by itself.";

    private static string Words(Unreached unreached) =>
        unreached switch
        {
            Digests.Unreached.Removed =>
                "They took the app away. It is sent as soon as they write to the bot again.",
            Digests.Unreached.Blocked =>
                "They blocked the bot. It is sent as soon as they write to it again.",
            _ =>
                "The bot has never met them. Ask them to add the app, or add it to a team they are in.",
        };
}
