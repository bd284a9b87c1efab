namespace JourneyBot.Journeys.Refusals;

/// <summary>An expected "no": a reason that can be shown, as it is, to the person who asked.</summary>
public sealed record Refusal(RefusalKind Kind, string Reason)
{
    public static Refusal NotFound(string what) =>
        new(RefusalKind.NotFound, $"I can't find {what}.");

    public static Refusal NotAllowed(string reason) => new(RefusalKind.NotAllowed, reason);

    public static Refusal Invalid(string reason) => new(RefusalKind.Invalid, reason);

    /// <summary>The map has moved on since the person looked at it.</summary>
    public static Refusal Stale(string reason) => new(RefusalKind.Stale, reason);
}

/// <summary>What sort of "no" it is: the edges choose an HTTP status or the look of a card by it.</summary>
public enum RefusalKind
{
    NotFound,
    NotAllowed,
    Invalid,
    Stale,
}
