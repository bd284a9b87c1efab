using System.Diagnostics;
using System.Globalization;
using JourneyBot.Benchmarks.Turns;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>One Monday morning: the whole program as a process of its own, with its alarms and its sender, and a connector that takes what it is given.</summary>
internal static class DigestRun
{
    /// <summary>How much faster the clock of the program goes.</summary>
    public const int Speed = 4;

    private static readonly byte[] Answer = """{"id":"1763766611999"}"""u8.ToArray();
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    // A program that has only begun has not yet compiled again what it runs often, and holds less for that.
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(30);

    public static async Task<DigestRunFigures> RunAsync(
        ScalePlace place,
        int maps,
        CancellationToken ended
    )
    {
        var expected = maps * ScaleMap.Leaders;
        var (digests, all, first, last) = (0, 0, 0L, 0L);
        await using var connector = await FakeConnector.StartAsync(AnswerAsync);
        await place.RunAsync([
            // As after a quiet week: what was said is sent, and the statistics say so.
            "UPDATE outbox SET state = 'Sent', settled_at = created_at",
            "DELETE FROM digest_deliveries",
            $"UPDATE teams_conversations SET service_url = 'http://127.0.0.1:{connector.Port}/'",
        ]);
        using var program = Start(place);
        var begun = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref digests) < expected && Stopwatch.GetElapsedTime(begun) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), ended);
        }

        var (sent, span) = (Volatile.Read(ref all), Stopwatch.GetElapsedTime(first, last));
        var left = AtLeast - Stopwatch.GetElapsedTime(begun);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, ended);
        program.StandardInput.Close();
        var said = (await program.StandardOutput.ReadToEndAsync(ended)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        await program.WaitForExitAsync(ended);
        return new DigestRunFigures(
            digests,
            sent / (span.TotalSeconds * Speed),
            double.Parse(said[^1].Split(' ')[0], CultureInfo.InvariantCulture),
            double.Parse(said[^1].Split(' ')[1], CultureInfo.InvariantCulture) / 1_000
        );

        async Task AnswerAsync(HttpContext context)
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            var path = context.Request.Path.Value!;
            if (path.Contains("/activities", StringComparison.Ordinal))
            {
                last = Stopwatch.GetTimestamp();
                Interlocked.CompareExchange(ref first, last, 0);
                Interlocked.Increment(ref all);
                var isDigest =
                    path.Contains("/a:", StringComparison.Ordinal)
                    || path.Contains("/a%3A", StringComparison.OrdinalIgnoreCase);
                _ = isDigest ? Interlocked.Increment(ref digests) : 0;
            }

            await FakeConnector.AnswerAsync(context, Answer);
        }
    }

    private static Process Start(ScalePlace place)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [DigestRunProgram.Name, .. place.Settings]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        ServerProcess.CompileAsTheApp(start);
        return Process.Start(start)!;
    }
}

/// <summary>Digests that came, messages a second by the program's own clock, the most memory in MB, and seconds of processor time.</summary>
internal sealed record DigestRunFigures(
    int Digests,
    double PerSecond,
    double Megabytes,
    double Seconds
);
