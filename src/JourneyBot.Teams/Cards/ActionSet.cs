using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Buttons in the body; an Execute button with a fallback belongs in one.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement("ActionSet")
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.ActionSet);
}
