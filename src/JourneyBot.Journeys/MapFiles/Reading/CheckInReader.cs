using System.Globalization;
using JourneyBot.Journeys.CheckIns;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads the newest round of asking the champions.</summary>
internal static class CheckInReader
{
    public static CheckIn Read(Node node, FileIndex index)
    {
        var checkIn = new CheckIn
        {
            Id = CheckInId.New(index.NextMoment()),
            MapId = index.MapId,
            Key = index.Key<CheckInId>("check-in", node),
            OpensOn = node.Day("opensOn", required: true) ?? default,
            ClosesAt = node.Instant("closesAt", required: true) ?? default,
            AskAtLocalTime = Time(node),
        };
        checkIn.Responses.AddRange(node.Objects("responses").Select(r => ReadResponse(r, index)));
        node.Close();
        return checkIn;
    }

    private static TimeOnly Time(Node node)
    {
        var text = node.Line("askAtLocalTime") ?? "09:00";
        if (
            TimeOnly.TryParseExact(
                text,
                "HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return time;
        }

        node.Wrong(
            "askAtLocalTime",
            $"'{Node.Shorten(text)}' is not a time of day.",
            "Write it as 09:00."
        );
        return time;
    }

    private static Response ReadResponse(Node node, FileIndex index)
    {
        var result = node.Choice<ResponseResult>("result", required: true) ?? default;
        var response = new Response(
            index.People.Find(node, "personId", required: true) ?? default,
            index.Stages.Find(node, "stageId", required: true) ?? default,
            result,
            index.People.Find(node, "coverId", required: result is ResponseResult.CoveredBy),
            ReadAbsence(node),
            node.Whole("remindersSent", 0, 100) ?? 0
        );
        node.Close();
        return response;
    }

    private static Absence? ReadAbsence(Node response)
    {
        if (response.Object("absence") is not { } node)
        {
            return null;
        }

        var from = node.Day("from", required: true);
        var to = node.Day("to", required: true);
        if (from > to)
        {
            node.Wrong("to", $"It is before {from:yyyy-MM-dd}.", "Write the last day away.");
        }

        node.Close();
        return new Absence(from ?? default, to ?? default);
    }
}
