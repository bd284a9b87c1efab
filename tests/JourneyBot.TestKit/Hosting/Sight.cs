using System.Text.Json.Nodes;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Something a person has in front of them: a message, a changed card, or the answer to a button.</summary>
/// <param name="Conversation">Where it stands, thread included.</param>
/// <param name="Message">The message it belongs to.</param>
/// <param name="Words">What can be read of it, fields and buttons included.</param>
/// <param name="Card">The card, where it is one.</param>
internal sealed record Sight(string Conversation, string? Message, string Words, JsonNode? Card)
{
    public static Sight Of(TeamsCall call)
    {
        // A thread is named by its first message, and a card that starts one is in a thread of its own.
        var place = call.Conversation;
        var thread =
            TeamsPlaces.PersonOf(place) is null && !place.Contains(';', StringComparison.Ordinal)
                ? $"{place};messageid={call.Message}"
                : place;
        return new Sight(
            thread,
            call.Message,
            $"{call.Text}\n{CardReading.Words(call.Card)}",
            call.Card
        );
    }

    /// <summary>What the one who pressed a button on <paramref name="pressed"/> is shown instead of, or over, the card.</summary>
    public static Sight OfAnswer(JsonNode answer, Sight pressed)
    {
        var value = answer["value"];
        var isCard = (string?)answer["type"] == "application/vnd.microsoft.card.adaptive";
        var words = isCard
            ? CardReading.Words(value)
            : (string?)(value as JsonObject)?["message"] ?? (string?)value;
        return pressed with { Words = words ?? "", Card = isCard ? value : null };
    }

    /// <summary>By what stands on it, or by what it says where several look the same.</summary>
    public JsonObject? Button(string title) =>
        CardReading
            .Buttons(Card)
            .FirstOrDefault(b => (string?)b["title"] == title || (string?)b["tooltip"] == title);
}
