using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>A choice among given ones, or among those a typeahead query finds; several come back joined by commas.</summary>
public sealed record ChoiceSetInput : InputElement
{
    public ChoiceSetInput(string id, string label, IReadOnlyList<Choice> choices)
        : base("Input.ChoiceSet") => (Id, Label, Choices) = (id, label, choices);

    public IReadOnlyList<Choice> Choices { get; init; }

    [JsonPropertyName("choices.data")]
    public ChoiceQuery? ChoicesData { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public ChoiceStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    public bool? Wrap { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.ChoiceSetInput);
}

/// <summary>One choice; the value must hold no comma where several can be chosen.</summary>
public sealed record Choice(string Title, string Value);

/// <summary>Asks the bot, or the directory, for choices while a person types.</summary>
public sealed record ChoiceQuery(string Dataset)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";

    public int? Count { get; init; }
}

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnum<ChoiceStyle>))]
public enum ChoiceStyle
{
    Compact,
    Expanded,
    Filtered,
}
