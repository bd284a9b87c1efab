using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Yes or no; it comes back as <c>true</c> or <c>false</c> unless other values are given.</summary>
public sealed record ToggleInput : InputElement
{
    public ToggleInput(string id, string title)
        : base("Input.Toggle") => (Id, Title) = (id, title);

    public string Title { get; init; }

    public string? Value { get; init; }

    public string? ValueOn { get; init; }

    public string? ValueOff { get; init; }

    public bool? Wrap { get; init; } = true;

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.ToggleInput);
}
