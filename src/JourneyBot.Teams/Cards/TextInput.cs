using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>A line or box of text; its value is shown as it is, without Markdown.</summary>
public sealed record TextInput : InputElement
{
    public TextInput(string id, string label)
        : base("Input.Text") => (Id, Label) = (id, label);

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    public int? MaxLength { get; init; }

    public string? Regex { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.TextInput);
}
