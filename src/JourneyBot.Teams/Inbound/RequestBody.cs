using System.Buffers;
using JourneyBot.Teams.Activities;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.Teams.Inbound;

/// <summary>Reads a request's body as an activity, up to one megabyte.</summary>
internal static class RequestBody
{
    public const int MostBytes = 1024 * 1024;

    public static async ValueTask<(Activity? Activity, Rejection? Rejection)> ReadAsync(
        HttpContext context
    )
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > MostBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (null, Rejection.TooBig);
            }

            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return (activity, activity is null ? Rejection.NoActivity : null);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return ActivityParser.TryParse(body.FirstSpan, out var whole) ? whole : null;
        }

        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return ActivityParser.TryParse(copy.AsSpan(0, length), out var joined) ? joined : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }
}
