using System.Text;

namespace JourneyBot.Teams.Activities;

/// <summary>How big Teams takes a message to be: two bytes for each UTF-16 unit of the serialized activity.</summary>
public static class MessageSize
{
    /// <summary>The most this layer sends, in such bytes; Teams refuses somewhere above 100,000.</summary>
    public const int Budget = 80_000;

    public static int Of(RawJson activity) => 2 * Encoding.UTF8.GetCharCount(activity.Utf8.Span);

    public static int Of(OutgoingMessage message) => Of(message.ToJson());

    public static bool Fits(RawJson activity) => Of(activity) <= Budget;
}
