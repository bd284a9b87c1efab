using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>One paragraph of runs that look different; no Markdown is read in it.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement("RichTextBlock")
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.RichTextBlock);
}

/// <summary>A piece of a <see cref="RichTextBlock"/>, shown exactly as written.</summary>
public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Italic { get; init; }

    public bool? Strikethrough { get; init; }

    public CardAction? SelectAction { get; init; }
}
