namespace JourneyBot.Teams.Cards;

/// <summary>Upright bars; newer than 1.5 and not drawn by every phone, so what to show instead has to be given.</summary>
public sealed record VerticalBarChart : CardElement
{
    public VerticalBarChart(IReadOnlyList<Bar> data, CardElement fallback) =>
        (Data, Fallback) = (data, fallback);

    public IReadOnlyList<Bar> Data { get; init; }

    public string? Title { get; init; }

    /// <summary>Without true the title is not shown.</summary>
    public bool? ShowTitle { get; init; }

    public string? XAxisTitle { get; init; }

    public string? YAxisTitle { get; init; }

    public bool? ShowBarValues { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Chart.VerticalBar"u8);
        to.Parts("data"u8, Data);
        to.Text("title"u8, Title);
        to.Flag("showTitle"u8, ShowTitle);
        to.Text("xAxisTitle"u8, XAxisTitle);
        to.Text("yAxisTitle"u8, YAxisTitle);
        to.Flag("showBarValues"u8, ShowBarValues);
    }
}

/// <summary>One bar; the colour is a name such as <c>good</c> or <c>categoricalBlue</c>.</summary>
public sealed record Bar(string X, decimal Y) : CardPart
{
    public string? Color { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Text("x"u8, X);
        to.Number("y"u8, Y);
        to.Text("color"u8, Color);
    }
}
