namespace JourneyBot.Teams.Cards;

/// <summary>A line chart; newer than 1.5 and not drawn by every phone, so what to show instead has to be given.</summary>
public sealed record LineChart : CardElement
{
    public LineChart(IReadOnlyList<LineSeries> data, CardElement fallback) =>
        (Data, Fallback) = (data, fallback);

    public IReadOnlyList<LineSeries> Data { get; init; }

    public string? Title { get; init; }

    /// <summary>Without true the title is not shown.</summary>
    public bool? ShowTitle { get; init; }

    public string? XAxisTitle { get; init; }

    public string? YAxisTitle { get; init; }

    public string? ColorSet { get; init; }

    public decimal? YMin { get; init; }

    public decimal? YMax { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Chart.Line"u8);
        to.Parts("data"u8, Data);
        to.Text("title"u8, Title);
        to.Flag("showTitle"u8, ShowTitle);
        to.Text("xAxisTitle"u8, XAxisTitle);
        to.Text("yAxisTitle"u8, YAxisTitle);
        to.Text("colorSet"u8, ColorSet);
        to.Number("yMin"u8, YMin);
        to.Number("yMax"u8, YMax);
    }
}

/// <summary>One line; the colour is a name such as <c>good</c> or <c>categoricalBlue</c>.</summary>
public sealed record LineSeries(string Legend, IReadOnlyList<LinePoint> Values) : CardPart
{
    public string? Color { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Text("legend"u8, Legend);
        to.Parts("values"u8, Values);
        to.Text("color"u8, Color);
    }
}

/// <summary>One point; across is a number or a day.</summary>
public sealed record LinePoint(ChartX X, decimal Y) : CardPart
{
    internal override void Write(CardWriter to)
    {
        to.Number("x"u8, X.Number);
        to.Day("x"u8, X.Day);
        to.Number("y"u8, Y);
    }
}
