using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>A number, with the least and the most that are allowed.</summary>
public sealed record NumberInput : InputElement
{
    public NumberInput(string id, string label)
        : base("Input.Number") => (Id, Label) = (id, label);

    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Placeholder { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.NumberInput);
}
