using System.Text.Json;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Writing;

internal static class PeriodWriter
{
    public static void Write(Utf8JsonWriter json, JourneyMap map, MapKeys keys)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in map.Reasons.OrderBy(r => r.Order))
        {
            json.WriteStartObject();
            json.Text("id", reason.Key);
            json.Text("text", reason.Text);
            json.Word("behaviour", reason.Behaviour);
            json.Text("stageId", keys.Of(reason.StageId));
            json.WriteBoolean("withinOurControl", reason.WithinOurControl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("customerMath");
        json.WriteStartArray("periods");
        foreach (var period in map.Periods.OrderBy(p => p.Period))
        {
            Write(json, period, keys);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CustomerMathPeriod period, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("period", period.Period.ToString());
        json.Day("countedOn", period.CountedOn);
        json.WriteBoolean("final", period.Final);
        json.Counted("opening", period.Opening);
        json.Counted("incoming", period.Incoming);
        json.Counted("lost", period.Lost);
        json.Counted("net", period.Net);
        json.Counted("grew", period.Grew);
        json.Counted("diminished", period.Diminished);
        json.Counted("closing", period.Closing);
        if (period is { RenewalsDue: { } due, Renewed: { } renewed })
        {
            json.WriteStartObject("renewals");
            json.WriteNumber("due", due);
            json.WriteNumber("renewed", renewed);
            json.WriteEndObject();
        }

        json.Number("customersWhoRecommendedUs", period.CustomersWhoRecommendedUs);
        json.Number("incomingByRecommendation", period.IncomingByRecommendation);
        json.Number("lostCustomersWeSpokeWith", period.LostCustomersWeSpokeWith);
        WriteReasons(json, period, keys);
        WriteSegments(json, period, keys);
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, CustomerMathPeriod period, MapKeys keys)
    {
        json.WriteStartArray("reasonCounts");
        foreach (var count in period.ReasonCounts)
        {
            json.WriteStartObject();
            json.Text("reasonId", keys.Of(count.ReasonId));
            json.WriteNumber("volume", count.Volume);
            json.WriteNumber("value", count.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSegments(Utf8JsonWriter json, CustomerMathPeriod period, MapKeys keys)
    {
        json.WriteStartArray("bySegment");
        foreach (var segment in period.BySegment)
        {
            json.WriteStartObject();
            json.Text("segmentId", keys.Of(segment.SegmentId));
            json.Counted("incoming", segment.Incoming);
            json.Counted("lost", segment.Lost);
            json.Counted("grew", segment.Grew);
            json.Counted("diminished", segment.Diminished);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
