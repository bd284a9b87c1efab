using JourneyBot.Store.Sending;

namespace JourneyBot.App.Outbox;

/// <summary>What is written once, however often a schedule fires.</summary>
/// <param name="Kind">What the outbox calls it.</param>
/// <param name="Key">What it is known by.</param>
/// <param name="OnUnknown">What becomes of it where nobody knows whether it arrived.</param>
internal sealed record OnceByKey(string Kind, string Key, OnUnknown OnUnknown)
{
    /// <summary>A question or news: a second one is better than none.</summary>
    public static OnceByKey RatherTwice(string kind, string key) =>
        new(kind, key, OnUnknown.Resend);

    /// <summary>A second one comes after an hour, and says that it may be known already.</summary>
    public static OnceByKey RatherLate(string kind, string key) =>
        new(kind, key, OnUnknown.HoldThenResend);
}
