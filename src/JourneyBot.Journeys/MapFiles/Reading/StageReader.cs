using System.Globalization;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads the stages in journey order, with their metrics and barriers.</summary>
internal static class StageReader
{
    private const int LongestShortName = 14;

    public static List<Stage> ReadAll(FileIndex index, MapVersion? baseline, int versions)
    {
        var stages = new List<Stage>();
        var orders = new HashSet<int>();
        foreach (var (position, keyed) in index.StageNodes.Index())
        {
            var stage = Read(keyed, position, index);
            if (!orders.Add(stage.Order))
            {
                keyed.Node.Wrong(
                    "order",
                    $"Another stage has the place {stage.Order}.",
                    "Give each stage its own place in the journey, from 1."
                );
            }

            var touchpoints = new TouchpointReader(index, baseline, versions);
            stage.Touchpoints.AddRange(
                index.TouchpointNodes[position].Select((t, i) => touchpoints.Read(t, stage.Id, i))
            );
            stage.Metrics.AddRange(
                index.MetricNodes[position].Select((m, i) => ReadMetric(m, stage.Id, i))
            );
            keyed.Node.Close();
            stages.Add(stage);
        }

        return [.. stages.OrderBy(s => s.Order)];
    }

    private static Stage Read(Keyed<StageId> keyed, int position, FileIndex index)
    {
        var node = keyed.Node;
        // Derived from the touchpoints; a file may carry it for its readers.
        node.Ignore("scores", "score", "rag", "signal");
        var stage = new Stage
        {
            Id = keyed.Id,
            MapId = index.MapId,
            Key = keyed.Key,
            Order = node.Whole("order", 1, 1000) ?? position + 1,
            Name = node.Name("name"),
            ShortName = ShortName(node),
            InsideOutName = node.Line("insideOutName"),
            CustomerGoal = node.Text("customerGoal"),
            AccountableLeaderId = index.People.Find(node, "accountableLeaderId", required: true),
            Channel = node.Line("teamsChannel"),
            Doing = node.Text("doing"),
            Thinking = node.Text("thinking"),
            Asking = node.Text("asking"),
            Feeling = node.Text("feeling"),
            Changing = node.Text("changing"),
            Vision = ReadVision(node),
        };
        stage.ChampionIds.AddRange(Champions(node, index));
        stage.EmployeeBarriers.AddRange(
            node.Objects("employeeBarriers").Select(b => ReadBarrier(b, stage.Id, index))
        );
        return stage;
    }

    private static string ShortName(Node node)
    {
        var name = node.Name("shortName");
        var length = new StringInfo(name).LengthInTextElements;
        if (length > LongestShortName)
        {
            node.Wrong(
                "shortName",
                $"'{Node.Shorten(name)}' has {length} characters; at most {LongestShortName} fit.",
                "Shorten it."
            );
        }

        return name;
    }

    private static IEnumerable<PersonId> Champions(Node node, FileIndex index)
    {
        var champions = index.People.FindAll(node, "championIds");
        return index.People.Find(node, "championId") is { } champion
            ? champions.Prepend(champion).Distinct()
            : champions;
    }

    private static Vision? ReadVision(Node stage)
    {
        if (stage.Object("vision") is not { } node)
        {
            return null;
        }

        var vision = new Vision(
            node.RequiredText("statement"),
            node.Whole("targetScore", 1, 10),
            node.Texts("steps")
        );
        node.Close();
        return vision;
    }

    private static EmployeeBarrier ReadBarrier(Node node, StageId stageId, FileIndex index)
    {
        var barrier = new EmployeeBarrier
        {
            Id = EmployeeBarrierId.New(index.NextMoment()),
            StageId = stageId,
            Text = node.RequiredText("text"),
            RaisedById = index.People.Find(node, "raisedBy"),
            On = node.Day("on", required: true) ?? default,
            Status = node.Choice<BarrierStatus>("status") ?? BarrierStatus.Open,
        };
        node.Close();
        return barrier;
    }

    private static Metric ReadMetric(Keyed<MetricId> keyed, StageId stageId, int position)
    {
        var node = keyed.Node;
        var metric = new Metric
        {
            Id = keyed.Id,
            StageId = stageId,
            Key = keyed.Key,
            Order = position + 1,
            Name = node.Name("name"),
            Unit = node.Line("unit"),
            BetterWhen = node.Choice<BetterWhen>("betterWhen", required: true) ?? default,
            Target = node.Measure("target"),
        };
        metric.Readings.AddRange(
            node.Objects("readings").Select(ReadMetricReading).OrderBy(r => r.On)
        );
        node.Close();
        return metric;
    }

    private static MetricReading ReadMetricReading(Node node)
    {
        var reading = new MetricReading(
            node.Day("on", required: true) ?? default,
            node.Measure("value", required: true) ?? 0
        );
        node.Close();
        return reading;
    }
}
