using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>Columns side by side; they do not break into rows on a phone.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement("ColumnSet")
{
    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.ColumnSet);
}

/// <summary>One column; width is <c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>26px</c>.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    public string? Id { get; init; }

    public string? Width { get; init; }

    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }

    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }

    public string? MinHeight { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }

    public CardAction? SelectAction { get; init; }
}
