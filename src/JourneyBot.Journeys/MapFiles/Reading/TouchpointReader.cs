using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads touchpoints with what their scores say now and said at the baseline.</summary>
internal sealed class TouchpointReader(FileIndex index, MapVersion? baseline, int versions)
{
    public Touchpoint Read(Keyed<TouchpointId> keyed, StageId stageId, int position)
    {
        var node = keyed.Node;
        var readings = index.Readings[keyed.Id];
        var score = node.Has("score")
            ? node.Whole("score", 1, 10)
            : readings.LastOrDefault()?.Score;
        var touchpoint = new Touchpoint
        {
            Id = keyed.Id,
            StageId = stageId,
            Key = keyed.Key,
            Order = position + 1,
            Name = node.Name("name"),
            Channel = node.Line("channel"),
            Importance = node.Whole("importance", 1, 5, required: true) ?? 1,
            IsMomentOfTruth = node.Flag("isMomentOfTruth", required: true) ?? false,
            Category = node.Choice<TouchpointCategory>("category"),
            ChosenIntent = node.Choice<Intent>("intent"),
            ResponsibleTeam = node.Line("responsibleTeam"),
            Doing = node.Text("doing"),
            Feeling = node.Text("feeling"),
            Evidence = ReadEvidence(node),
            Reliability = node.Choice<Reliability>("reliability") ?? Reliability.Unknown,
            Score = score,
            ScoredOn = score is null ? null : readings.LastOrDefault()?.On,
            BaselineScore = node.Has("baselineScore")
                ? node.Whole("baselineScore", 1, 10)
                : BaselineScore(readings),
            LastConfirmed = ReadConfirmation(node),
        };
        touchpoint.Quotes.AddRange(node.Objects("quotes").Select(q => ReadQuote(q, keyed.Id)));
        touchpoint.Readings.AddRange(readings);
        node.Close();
        return touchpoint;
    }

    private int? BaselineScore(List<ScoreReading> readings)
    {
        if (baseline is null)
        {
            return null;
        }

        return readings.LastOrDefault(r => r.On <= baseline.On)?.Score
            ?? (versions == 1 ? readings.FirstOrDefault()?.Score : null);
    }

    private static Evidence ReadEvidence(Node touchpoint)
    {
        if (touchpoint.Object("evidence") is not { } node)
        {
            return Evidence.None;
        }

        var evidence = new Evidence(
            node.Choice<EvidenceLevel>("level", required: true) ?? EvidenceLevel.Assumed,
            node.Text("source"),
            node.Whole("sampleSize", 0, int.MaxValue),
            node.Day("asOf"),
            node.Text("link")
        );
        node.Close();
        return evidence;
    }

    private Confirmation? ReadConfirmation(Node touchpoint)
    {
        if (touchpoint.Object("lastConfirmed") is not { } node)
        {
            return null;
        }

        var at = node.Instant("at", required: true);
        var by = index.People.Find(node, "byId", required: true);
        node.Close();
        return new Confirmation(at ?? default, by ?? default);
    }

    private Quote ReadQuote(Node node, TouchpointId touchpointId)
    {
        var quote = new Quote
        {
            Id = QuoteId.New(index.NextMoment()),
            TouchpointId = touchpointId,
            Text = node.RequiredText("text"),
            SaidBy = node.Line("saidBy"),
            Source = node.Text("source"),
            On = node.Day("on", required: true) ?? default,
        };
        node.Close();
        return quote;
    }
}
