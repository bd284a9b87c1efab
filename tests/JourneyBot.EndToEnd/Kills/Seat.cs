using System.Globalization;
using System.Text.Json.Nodes;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Where one person sits: what they send, what they see of Teams, and how they choose.</summary>
internal sealed class Seat(
    TeamsPerson person,
    TeamsWire wire,
    FakeTeams teams,
    Ledger ledger,
    Random random
)
{
    private int _number;

    public TeamsPerson Person => person;

    public TeamsWire Wire => wire;

    public FakeTeams Teams => teams;

    public Ledger Ledger => ledger;

    public Random Random => random;

    /// <summary>Words that nobody said before.</summary>
    public string NewWords()
    {
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{person.Name.Split(' ')[0]} heard it as number {++_number}"
        );
        ledger.Tried(words);
        return words;
    }

    /// <summary>Presses a button of a card and reads the answer.</summary>
    public async Task<Reply> PressAsync(
        Spot spot,
        JsonNode? card,
        string verb,
        JsonObject? inputs = null
    ) =>
        FindButton(card, verb) is { } button
            ? new Reply(
                await wire.PressAsync(person, spot.Conversation, spot.Message, button, inputs)
            )
            : new Reply(null);

    public static JsonObject? FindButton(JsonNode? card, string verb) =>
        CardReading.Buttons(card).FirstOrDefault(b => (string?)b["verb"] == verb);
}

/// <summary>A message that a card stands in.</summary>
internal sealed record Spot(string Conversation, string? Message);

/// <summary>What a button was answered with.</summary>
internal sealed class Reply(JsonNode? answer)
{
    /// <summary>The card in place of the one that was pressed; null where the answer was words.</summary>
    public JsonNode? Card =>
        (string?)answer?["type"] == "application/vnd.microsoft.card.adaptive"
            ? answer["value"]
            : null;

    /// <summary>Whether it was only written down to be done, because that took too long.</summary>
    public bool IsLate => Says("Noted. The answer will follow.");

    public bool Says(string words) =>
        (Card is { } card ? CardReading.Words(card) : answer?.ToJsonString() ?? "").Contains(
            words,
            StringComparison.Ordinal
        );
}
