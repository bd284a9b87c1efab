using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Pictures;

/// <summary>A chart's columns, lines and points over its box, without axes and labels: enough to know it by.</summary>
internal static class ChartPicture
{
    private const decimal PointSize = 4;

    public static void Draw(Utf8Xml xml, Chart chart)
    {
        var plot = new Plot(chart);
        var columns = chart.Series.Where(s => s.Kind is SeriesKind.Column).ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            Columns(xml, plot, columns[i], i, columns.Count);
        }

        Stacked(xml, plot, [.. chart.Series.Where(s => s.Kind is SeriesKind.StackedColumn)]);
        foreach (var line in chart.Series.Where(s => s.Kind is SeriesKind.Line))
        {
            Line(xml, plot, line);
        }
    }

    private static void Columns(Utf8Xml xml, Plot plot, ChartSeries series, int place, int of)
    {
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                var width = plot.ColumnWidth * (1.0 / of);
                var left = plot.ColumnAt(i) + (width * place);
                Bar(xml, plot, (left, width), (0, value), FillOf(series, i));
            }
        }
    }

    private static void Stacked(Utf8Xml xml, Plot plot, IReadOnlyList<ChartSeries> series)
    {
        for (var i = 0; series.Count > 0 && i < series[0].Values.Count; i++)
        {
            decimal above = 0;
            decimal below = 0;
            foreach (var one in series)
            {
                if (one.Values[i] is not { } value)
                {
                    continue;
                }

                var from = value < 0 ? below : above;
                (above, below) = value < 0 ? (above, below + value) : (above + value, below);
                var across = (plot.ColumnAt(i), plot.ColumnWidth);
                Bar(xml, plot, across, (from, from + value), FillOf(one, i));
            }
        }
    }

    private static void Bar(
        Utf8Xml xml,
        Plot plot,
        (Length X, Length Width) across,
        (decimal From, decimal To) values,
        Paint fill
    )
    {
        var (a, b) = (plot.HeightOf(values.From), plot.HeightOf(values.To));
        var top = Length.Min(a, b);
        xml.Add(
            $"""<rect x="{SlidePicture.Of(across.X)}" y="{SlidePicture.Of(top)}" width="{SlidePicture.Of(across.Width)}" height="{SlidePicture.Of(Length.Max(a, b) - top)}" fill="{fill.Web}"/>"""
        );
    }

    private static void Line(Utf8Xml xml, Plot plot, ChartSeries series)
    {
        var points = series
            .Values.Index()
            .Where(p => p.Item is not null)
            .Select(p => (p.Index, X: plot.MiddleOf(p.Index), Y: plot.HeightOf(p.Item!.Value)))
            .ToList();
        if (series.PointsOnly)
        {
            foreach (var (index, x, y) in points)
            {
                xml.Add(
                    $"""<circle cx="{SlidePicture.Of(x)}" cy="{SlidePicture.Of(y)}" r="{PointSize}" fill="{FillOf(series, index).Web}"/>"""
                );
            }

            return;
        }

        xml.Add($"""<polyline fill="none" stroke="{series.Fill.Web}" stroke-width="2" points=" """);
        foreach (var (_, x, y) in points)
        {
            xml.Add($"{SlidePicture.Of(x)},{SlidePicture.Of(y)} ");
        }

        xml.Add("\"/>"u8);
    }

    private static Paint FillOf(ChartSeries series, int index) =>
        series.Points.FirstOrDefault(p => p.Index == index)?.Fill ?? series.Fill;

    /// <summary>Where numbers lie in the chart's box.</summary>
    private sealed class Plot
    {
        private readonly Chart _chart;
        private readonly decimal _low;
        private readonly decimal _high;
        private readonly int _places;

        public Plot(Chart chart)
        {
            _chart = chart;
            _places = Math.Max(1, chart.Categories.Count);
            var values = chart.Series.SelectMany(s => s.Values).Select(v => v ?? 0).Append(0);
            var stacked = Enumerable
                .Range(0, _places)
                .Select(i => chart.Series.Sum(s => i < s.Values.Count ? s.Values[i] ?? 0 : 0));
            var all = chart.Series.Any(s => s.Kind is SeriesKind.StackedColumn)
                ? values.Concat(stacked).ToList()
                : values.ToList();
            _low = chart.Minimum ?? all.Min();
            _high = Math.Max(_low + 1, chart.Maximum ?? all.Max());
        }

        private Length Place => _chart.Box.Width / _places;

        public Length ColumnWidth => Place * (100.0 / (100 + _chart.GapPercent));

        public Length ColumnAt(int index) => StartOf(index) + ((Place - ColumnWidth) * 0.5);

        public Length MiddleOf(int index) => StartOf(index) + (Place * 0.5);

        private Length StartOf(int index) =>
            _chart.RightToLeft
                ? _chart.Box.Right - (Place * (index + 1))
                : _chart.Box.X + (Place * index);

        public Length HeightOf(decimal value) =>
            _chart.Box.Bottom
            - (
                _chart.Box.Height
                * (double)((Math.Clamp(value, _low, _high) - _low) / (_high - _low))
            );
    }
}
