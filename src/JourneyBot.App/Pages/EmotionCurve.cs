using System.Globalization;
using System.Text;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>
/// The emotion curve: touchpoint scores in journey order, smooth, and never above or below what it connects.
/// Every stage is 100 wide and has its touchpoints at equal distances; heights are pixels.
/// </summary>
public sealed class EmotionCurve
{
    /// <summary>Of the drawing of one stage.</summary>
    public const int Height = 176;

    private const double Top = 26;
    private const double Bottom = Height - 22;
    private const double StageWidth = 100;

    private readonly List<CurvePoint> _points = [];
    private readonly List<CurvePoint> _scored;
    private readonly List<double> _slopes;

    private EmotionCurve(JourneyMap map)
    {
        for (var stage = 0; stage < map.Stages.Count; stage++)
        {
            var touchpoints = map.Stages[stage].Touchpoints;
            for (var i = 0; i < touchpoints.Count; i++)
            {
                var x = StageWidth * (i + 0.5) / touchpoints.Count;
                _points.Add(new CurvePoint(touchpoints[i], stage, x));
            }
        }

        _scored = _points.FindAll(p => p.Touchpoint.Score is not null);
        _slopes = [.. Enumerable.Range(0, _scored.Count).Select(SlopeAt)];
    }

    public bool IsEmpty => _scored.Count == 0;

    public static EmotionCurve Of(JourneyMap map) => new(map);

    /// <summary>How far below the top of the drawing a score of 1 to 10 stands.</summary>
    public static double Y(double score) => Top + ((10 - score) / 9 * (Bottom - Top));

    /// <summary>The points of a stage, scored or not; none at all while nothing on the map is scored.</summary>
    public IEnumerable<CurvePoint> PointsOf(int stage) =>
        IsEmpty ? [] : _points.Where(p => p.Stage == stage);

    /// <summary>Whether the number reads better below the point: the curve comes down to it from both sides.</summary>
    public bool IsValley(CurvePoint point)
    {
        var at = _scored.IndexOf(point);
        return (at > 0 || at < _scored.Count - 1)
            && (at <= 0 || _scored[at - 1].Y < point.Y)
            && (at >= _scored.Count - 1 || _scored[at + 1].Y < point.Y);
    }

    /// <summary>The part of the curve that crosses a stage, as SVG path data in that stage's own coordinates.</summary>
    public string PathOf(int stage)
    {
        var (left, right) = (stage * StageWidth, (stage + 1) * StageWidth);
        var path = new StringBuilder();
        for (var i = 0; i + 1 < _scored.Count; i++)
        {
            if (_scored[i].Across < right && _scored[i + 1].Across > left)
            {
                Append(path, i, left);
            }
        }

        return path.ToString();
    }

    private void Append(StringBuilder path, int from, double left)
    {
        var (a, b) = (_scored[from], _scored[from + 1]);
        var third = (b.Across - a.Across) / 3;
        if (path.Length == 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{a.Across - left:0.#} {a.Y:0.#}");
        }

        path.Append(
            CultureInfo.InvariantCulture,
            $"C{a.Across + third - left:0.#} {a.Y + (third * _slopes[from]):0.#} {b.Across - third - left:0.#} {b.Y - (third * _slopes[from + 1]):0.#} {b.Across - left:0.#} {b.Y:0.#}"
        );
    }

    // Fritsch and Carlson's rule: flat where the direction turns, else the harmonic mean of both sides.
    private double SlopeAt(int at)
    {
        var before = at > 0 ? Secant(at - 1) : (double?)null;
        var after = at + 1 < _scored.Count ? Secant(at) : (double?)null;
        return (before, after) switch
        {
            ({ } b, { } a) => b * a <= 0 ? 0 : 2 * b * a / (b + a),
            _ => before ?? after ?? 0,
        };
    }

    private double Secant(int from) =>
        (_scored[from + 1].Y - _scored[from].Y) / (_scored[from + 1].Across - _scored[from].Across);
}

/// <summary>A touchpoint on the curve.</summary>
/// <param name="Touchpoint">Scored or not.</param>
/// <param name="Stage">From 0.</param>
/// <param name="X">0 to 100, across its own stage.</param>
public sealed record CurvePoint(Touchpoint Touchpoint, int Stage, double X)
{
    /// <summary>0 at the start of the journey, 100 more for every stage before this one.</summary>
    public double Across => (Stage * 100) + X;

    /// <summary>Pixels from the top; what was never scored stands in the middle.</summary>
    public double Y => EmotionCurve.Y(Touchpoint.Score ?? 5.5);
}
