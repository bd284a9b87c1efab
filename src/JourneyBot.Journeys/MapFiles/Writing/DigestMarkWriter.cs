using System.Text.Json;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Writing;

/// <summary>Writes the rhythm: the newest check-in and how the map stood at the last digest.</summary>
internal static class DigestMarkWriter
{
    public static void Write(Utf8JsonWriter json, JourneyMap map, MapKeys keys)
    {
        if (map.CheckIn is { } checkIn)
        {
            WriteCheckIn(json, checkIn, keys);
        }

        if (map.LastDigest is not { } mark)
        {
            json.WriteNull("lastDigest");
            return;
        }

        json.WriteStartObject("lastDigest");
        json.Day("on", mark.On);
        json.Text("at", mark.At is { } at ? InstantText.Write(at) : null);
        json.Text("facts", mark.Facts);
        json.WriteStartObject("scores");
        foreach (var (key, score) in Named(mark.Scores, id => keys.Of(id)))
        {
            json.WriteNumber(key, score);
        }

        json.WriteEndObject();
        json.WriteStartObject("dueDates");
        foreach (var (key, day) in Named(mark.DueDates, id => keys.Of(id)))
        {
            json.Day(key, day);
        }

        json.WriteEndObject();
        json.WriteStartObject("states");
        foreach (var (key, state) in Named(mark.States, id => keys.Of(id)))
        {
            json.WriteString(key, UpdateText.Write(state));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<(string Key, TValue Value)> Named<TId, TValue>(
        IReadOnlyDictionary<TId, TValue> entries,
        Func<TId, string?> keyOf
    ) =>
        entries
            .Select(e => (Key: keyOf(e.Key), e.Value))
            .Where(e => e.Key is not null)
            .Select(e => (e.Key!, e.Value))
            .OrderBy(e => e.Item1, StringComparer.Ordinal);

    private static void WriteCheckIn(Utf8JsonWriter json, CheckIn checkIn, MapKeys keys)
    {
        json.WriteStartObject("checkIn");
        json.Text("id", checkIn.Key);
        json.Day("opensOn", checkIn.OpensOn);
        json.Text("closesAt", InstantText.Write(checkIn.ClosesAt));
        json.Text("askAtLocalTime", $"{checkIn.AskAtLocalTime:HH:mm}");
        json.WriteStartArray("responses");
        foreach (var response in checkIn.Responses)
        {
            Write(json, response, keys);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Response response, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("personId", keys.Of(response.PersonId));
        json.Text("stageId", keys.Of(response.StageId));
        json.Word("result", response.Result);
        json.Text("coverId", keys.Of(response.CoverId));
        if (response.Absence is { } absence)
        {
            json.WriteStartObject("absence");
            json.Day("from", absence.From);
            json.Day("to", absence.To);
            json.WriteEndObject();
        }

        json.WriteNumber("remindersSent", response.RemindersSent);
        json.WriteEndObject();
    }
}
