using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>The distance above an element.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Spacing>))]
public enum Spacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}
