using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>A picture by its https address, at most 1024 by 1024 pixels, with the words that stand for it.</summary>
public sealed record Image(string Url, string AltText) : CardElement("Image")
{
    public string? Size { get; init; }

    /// <summary>Such as <c>24px</c>.</summary>
    public string? Width { get; init; }

    public string? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.Image);
}
