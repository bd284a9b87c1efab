using JourneyBot.Store.Sending;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Turns that were put off, and whose senders died over them so often that nobody carries them out any more.</summary>
internal static class GivenUp
{
    /// <summary>Whether it is one, and whoever was promised an answer is told that there will be none.</summary>
    public static bool IsGivenUp(
        this OutboxMessage message,
        IReadOnlyCollection<OutboxMessage> outbox
    ) =>
        message
            is { Action: OutboxAction.Act, State: OutboxState.Dead, Attempts: > Outbox.MostClaims }
        && outbox.Any(m => m.IdempotencyKey == $"{message.IdempotencyKey}:sorry");
}
