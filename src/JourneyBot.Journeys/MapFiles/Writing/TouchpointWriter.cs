using System.Text.Json;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Writing;

internal static class TouchpointWriter
{
    public static void Write(Utf8JsonWriter json, Touchpoint touchpoint, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("id", touchpoint.Key);
        json.Text("name", touchpoint.Name);
        json.Text("channel", touchpoint.Channel);
        json.WriteNumber("importance", touchpoint.Importance);
        json.WriteBoolean("isMomentOfTruth", touchpoint.IsMomentOfTruth);
        if (touchpoint.ChosenIntent is { } intent)
        {
            json.Word("intent", intent);
        }

        if (touchpoint.Category is { } category)
        {
            json.Word("category", category);
        }

        json.Text("responsibleTeam", touchpoint.ResponsibleTeam);
        json.Text("doing", touchpoint.Doing);
        json.Text("feeling", touchpoint.Feeling);
        WriteQuotes(json, touchpoint.Quotes);
        Write(json, touchpoint.Evidence);
        json.Word("reliability", touchpoint.Reliability);
        WriteScores(json, touchpoint, keys);
        WriteConfirmation(json, touchpoint.LastConfirmed, keys);
        json.WriteEndObject();
    }

    private static void WriteQuotes(Utf8JsonWriter json, List<Quote> quotes)
    {
        json.WriteStartArray("quotes");
        foreach (var quote in quotes)
        {
            json.WriteStartObject();
            json.Text("text", quote.Text);
            json.Text("saidBy", quote.SaidBy);
            json.Text("source", quote.Source);
            json.Day("on", quote.On);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject("evidence");
        json.Word("level", evidence.Level);
        json.Text("source", evidence.Source);
        json.Number("sampleSize", evidence.SampleSize);
        json.Day("asOf", evidence.AsOf);
        json.Text("link", evidence.Link);
        json.WriteEndObject();
    }

    // What the scores alone do not tell is said beside them: null means that there is none.
    private static void WriteScores(Utf8JsonWriter json, Touchpoint touchpoint, MapKeys keys)
    {
        json.WriteStartArray("scores");
        foreach (var reading in touchpoint.Readings.OrderBy(r => r.Number))
        {
            json.WriteStartObject();
            json.Day("on", reading.On);
            json.WriteNumber("score", reading.Score);
            json.Text("byId", keys.Of(reading.ById));
            json.Text("why", reading.Why);
            json.Text("evidence", reading.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (touchpoint.Score != touchpoint.Readings.MaxBy(r => r.Number)?.Score)
        {
            WriteNumberOrNull(json, "score", touchpoint.Score);
        }

        WriteNumberOrNull(json, "baselineScore", touchpoint.BaselineScore);
    }

    private static void WriteNumberOrNull(Utf8JsonWriter json, string property, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(property, known);
        }
        else
        {
            json.WriteNull(property);
        }
    }

    private static void WriteConfirmation(
        Utf8JsonWriter json,
        Confirmation? confirmation,
        MapKeys keys
    )
    {
        if (confirmation is null)
        {
            json.WriteNull("lastConfirmed");
            return;
        }

        json.WriteStartObject("lastConfirmed");
        json.Text("at", InstantText.Write(confirmation.At));
        json.Text("byId", keys.Of(confirmation.ById));
        json.WriteEndObject();
    }
}
