using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>Text with a little Markdown; text from people goes through <see cref="CardText"/> first. It wraps unless told not to.</summary>
public sealed record TextBlock(string Text) : CardElement("TextBlock")
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Wrap { get; init; } = true;

    public int? MaxLines { get; init; }

    public TextStyle? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.TextBlock);
}

/// <summary>How big text is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextSize>))]
public enum TextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>How heavy text is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextWeight>))]
public enum TextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>Text colours by meaning; colour is never the only sign of a status.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextColor>))]
public enum TextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>What role a text has; heading is announced by screen readers.</summary>
[JsonConverter(typeof(CamelCaseEnum<TextStyle>))]
public enum TextStyle
{
    Default,
    ColumnHeader,
    Heading,
}
