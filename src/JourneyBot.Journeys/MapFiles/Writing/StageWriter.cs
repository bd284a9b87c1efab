using System.Text.Json;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Writing;

internal static class StageWriter
{
    public static void Write(Utf8JsonWriter json, Stage stage, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("id", stage.Key);
        json.WriteNumber("order", stage.Order);
        json.Text("name", stage.Name);
        json.Text("shortName", stage.ShortName);
        json.Text("insideOutName", stage.InsideOutName);
        json.Text("customerGoal", stage.CustomerGoal);
        json.Text("accountableLeaderId", keys.Of(stage.AccountableLeaderId));
        json.Texts("championIds", stage.ChampionIds.Select(c => keys.Of(c)));
        json.Text("teamsChannel", stage.Channel);
        json.Text("doing", stage.Doing);
        json.Text("thinking", stage.Thinking);
        json.Text("asking", stage.Asking);
        json.Text("feeling", stage.Feeling);
        json.Text("changing", stage.Changing);
        Write(json, stage.Vision);
        json.WriteStartArray("touchpoints");
        foreach (var touchpoint in stage.Touchpoints.OrderBy(t => t.Order))
        {
            TouchpointWriter.Write(json, touchpoint, keys);
        }

        json.WriteEndArray();
        json.WriteStartArray("metrics");
        foreach (var metric in stage.Metrics.OrderBy(m => m.Order))
        {
            Write(json, metric);
        }

        json.WriteEndArray();
        json.WriteStartArray("employeeBarriers");
        foreach (var barrier in stage.EmployeeBarriers)
        {
            Write(json, barrier, keys);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Vision? vision)
    {
        if (vision is null)
        {
            return;
        }

        json.WriteStartObject("vision");
        json.Text("statement", vision.Statement);
        json.Number("targetScore", vision.TargetScore);
        if (vision.Steps.Count > 0)
        {
            json.Texts("steps", vision.Steps);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Metric metric)
    {
        json.WriteStartObject();
        json.Text("id", metric.Key);
        json.Text("name", metric.Name);
        json.Text("unit", metric.Unit);
        json.Word("betterWhen", metric.BetterWhen);
        if (metric.Target is { } target)
        {
            json.WriteNumber("target", target);
        }

        json.WriteStartArray("readings");
        foreach (var reading in metric.Readings)
        {
            json.WriteStartObject();
            json.Day("on", reading.On);
            json.WriteNumber("value", reading.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EmployeeBarrier barrier, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("text", barrier.Text);
        json.Text("raisedBy", keys.Of(barrier.RaisedById));
        json.Day("on", barrier.On);
        json.Word("status", barrier.Status);
        json.WriteEndObject();
    }
}
