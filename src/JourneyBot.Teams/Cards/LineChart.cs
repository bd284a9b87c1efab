using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

/// <summary>A line chart; newer than 1.5 and not drawn by every phone, so what to show instead has to be given.</summary>
public sealed record LineChart : CardElement
{
    public LineChart(IReadOnlyList<LineSeries> data, CardElement fallback)
        : base("Chart.Line") => (Data, Fallback) = (data, fallback);

    public IReadOnlyList<LineSeries> Data { get; init; }

    public string? Title { get; init; }

    /// <summary>Without true the title is not shown.</summary>
    public bool? ShowTitle { get; init; }

    public string? XAxisTitle { get; init; }

    public string? YAxisTitle { get; init; }

    public string? ColorSet { get; init; }

    public decimal? YMin { get; init; }

    public decimal? YMax { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.LineChart);
}

/// <summary>One line; the colour is a name such as <c>good</c> or <c>categoricalBlue</c>.</summary>
public sealed record LineSeries(string Legend, IReadOnlyList<LinePoint> Values)
{
    public string? Color { get; init; }
}

/// <summary>One point; across is a number or a day.</summary>
public sealed record LinePoint(
    [property: JsonPropertyName("x")] ChartX X,
    [property: JsonPropertyName("y")] decimal Y
);
