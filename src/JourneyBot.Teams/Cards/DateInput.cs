using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>A day without a time or zone.</summary>
public sealed record DateInput : InputElement
{
    public DateInput(string id, string label)
        : base("Input.Date") => (Id, Label) = (id, label);

    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.DateInput);
}
