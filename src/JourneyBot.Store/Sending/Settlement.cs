namespace JourneyBot.Store.Sending;

/// <summary>What became of one claimed message.</summary>
public sealed record Settlement
{
    private Settlement(OutboxMessage message, OutboxState state) =>
        (Message, State) = (message, state);

    public OutboxMessage Message { get; }

    public OutboxState State { get; }

    public string? ActivityId { get; private init; }

    public DateTimeOffset? NotBefore { get; private init; }

    /// <summary>A short code, never text from outside.</summary>
    public string? Error { get; private init; }

    /// <summary>The next message of the same conversation goes out no earlier than this.</summary>
    public DateTimeOffset? NextNotBefore { get; init; }

    /// <summary>It arrived, and is known in Teams by this id where Teams gave one.</summary>
    public static Settlement Sent(OutboxMessage message, string? activityId) =>
        new(message, OutboxState.Sent) { ActivityId = activityId };

    /// <summary>It was clearly refused for now; it and all after it in its conversation wait.</summary>
    public static Settlement Retry(OutboxMessage message, DateTimeOffset notBefore, string error) =>
        new(message, OutboxState.Pending) { NotBefore = notBefore, Error = error };

    /// <summary>It can never arrive; it is kept for an operator, and the conversation goes on.</summary>
    public static Settlement Dead(OutboxMessage message, string error) =>
        new(message, OutboxState.Dead) { Error = error };

    /// <summary>It was refused and is not needed any more: what it said goes out as another message, or has lost its place.</summary>
    public static Settlement Dropped(OutboxMessage message, string error) =>
        new(message, OutboxState.Sent) { Error = error };

    /// <summary>Nobody knows whether it arrived: what happens next is what its <see cref="OnUnknown"/> says.</summary>
    public static Settlement Unknown(OutboxMessage message, DateTimeOffset now, string error) =>
        message.OnUnknown switch
        {
            OnUnknown.Resend when !message.MayHaveArrived || message.IsRepeatable => new(
                message,
                OutboxState.Pending
            )
            {
                NotBefore = now,
                Error = error,
                MayHaveArrived = true,
            },
            // Sent again once, it may be there twice already.
            OnUnknown.Hold or OnUnknown.Resend => new(message, OutboxState.Held)
            {
                Error = error,
                MayHaveArrived = true,
            },
            _ when message.MayHaveArrived => new(message, OutboxState.Held)
            {
                Error = error,
                MayHaveArrived = true,
            },
            _ => new(message, OutboxState.Held)
            {
                NotBefore = now + OutboxRecovery.HoldTime,
                Error = error,
                MayHaveArrived = true,
            },
        };

    internal bool MayHaveArrived { get; private init; }
}
