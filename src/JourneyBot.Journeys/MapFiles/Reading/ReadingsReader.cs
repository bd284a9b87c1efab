using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads the scores a touchpoint was ever given.</summary>
internal static class ReadingsReader
{
    public static List<ScoreReading> Read(Keyed<TouchpointId> touchpoint, FileIndex index) =>
        [
            .. touchpoint
                .Node.Objects("scores")
                .Select(n => Read(n, touchpoint.Id, index))
                .OrderBy(r => r.On)
                .Select((r, i) => Numbered(r, i + 1)),
        ];

    private static ScoreReading Read(Node node, TouchpointId touchpointId, FileIndex index)
    {
        var reading = new ScoreReading
        {
            TouchpointId = touchpointId,
            Number = 0,
            On = node.Day("on", required: true) ?? default,
            Score = node.Whole("score", 1, 10, required: true) ?? 1,
            ById = index.People.Find(node, "byId"),
            Why = node.Text("why"),
            Evidence = node.Text("evidence"),
        };
        node.Close();
        return reading;
    }

    private static ScoreReading Numbered(ScoreReading reading, int number) =>
        new()
        {
            TouchpointId = reading.TouchpointId,
            Number = number,
            On = reading.On,
            Score = reading.Score,
            ById = reading.ById,
            Why = reading.Why,
            Evidence = reading.Evidence,
        };
}
