namespace JourneyBot.Decks.Pptx.Shapes;

/// <summary>A native chart with an embedded workbook that holds the same numbers.</summary>
internal sealed record Chart(
    string Name,
    Box Box,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series
) : Shape(Name, Box)
{
    public TextStyle Text { get; init; } = new(Length.Points(12), Paint.Quiet);

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool ShowCategories { get; init; } = true;

    /// <summary>Categories stand under the plot even where columns go below zero.</summary>
    public bool CategoriesBelow { get; init; } = true;

    /// <summary>The first category stands on the right.</summary>
    public bool RightToLeft { get; init; }

    public bool ShowLegend { get; init; }

    /// <summary>The plot fills the whole box, so that each category lies at its share of the width.</summary>
    public bool FullWidthPlot { get; init; }

    public bool ShowGridLines { get; init; }

    public int GapPercent { get; init; } = 60;
}

/// <summary>One series; a missing value leaves a gap in columns and is bridged by a line.</summary>
internal sealed record ChartSeries(string Name, SeriesKind Kind, IReadOnlyList<decimal?> Values)
{
    public Paint Fill { get; init; } = Paint.None;

    /// <summary>What stands at each point of a line.</summary>
    public MarkerShape Marker { get; init; }

    /// <summary>A line series without its line is points alone.</summary>
    public bool PointsOnly { get; init; }

    public bool ShowLabels { get; init; }

    public LabelPlace LabelPlace { get; init; }

    /// <summary>A spreadsheet number format for labels and workbook cells.</summary>
    public string NumberFormat { get; init; } = "General";

    public TextStyle? LabelStyle { get; init; }

    /// <summary>Points that look different, in order of their index.</summary>
    public IReadOnlyList<ChartPoint> Points { get; init; } = [];
}

internal enum LabelPlace
{
    Natural,
    Above,
    Below,
    Center,
}

/// <summary>A point that differs from its series: another colour, a larger marker, another label.</summary>
internal sealed record ChartPoint(int Index)
{
    public Paint? Fill { get; init; }

    public bool Emphasised { get; init; }

    public string? LabelFormat { get; init; }

    public TextStyle? LabelStyle { get; init; }
}

internal enum MarkerShape
{
    None,
    Circle,
    Triangle,
    Diamond,
}

internal enum SeriesKind
{
    Column,
    StackedColumn,
    Line,
}
