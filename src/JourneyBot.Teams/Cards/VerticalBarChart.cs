using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Upright bars; newer than 1.5 and not drawn by every phone, so what to show instead has to be given.</summary>
public sealed record VerticalBarChart : CardElement
{
    public VerticalBarChart(IReadOnlyList<Bar> data, CardElement fallback)
        : base("Chart.VerticalBar") => (Data, Fallback) = (data, fallback);

    public IReadOnlyList<Bar> Data { get; init; }

    public string? Title { get; init; }

    /// <summary>Without true the title is not shown.</summary>
    public bool? ShowTitle { get; init; }

    public string? XAxisTitle { get; init; }

    public string? YAxisTitle { get; init; }

    public bool? ShowBarValues { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.VerticalBarChart);
}

/// <summary>One bar; the colour is a name such as <c>good</c> or <c>categoricalBlue</c>.</summary>
public sealed record Bar(string X, decimal Y)
{
    public string? Color { get; init; }
}
