using System.Diagnostics;
using System.Net.Http.Headers;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>Posts over so many connections, each waiting for its answer before it asks again.</summary>
internal static class LoadGenerator
{
    public static Task<Round> RunAsync(
        ServerProcess server,
        byte[] body,
        int connections,
        int requests
    ) => RunAsync(server, new Load(_ => body), connections, requests);

    public static async Task<Round> RunAsync(
        ServerProcess server,
        Load load,
        int connections,
        int requests
    )
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpClient(handler);
        var latencies = new double[requests];
        var next = -1;
        var bytes = 0L;
        var before = server.ProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(LoopAsync));
        await load.Finished(requests);
        var spent = server.ProcessorTime - before;
        Array.Sort(latencies);
        return new(
            spent.TotalMicroseconds / requests,
            latencies[requests / 2],
            latencies[requests * 99 / 100],
            bytes
        );

        async Task LoopAsync(int worker)
        {
            int mine;
            while ((mine = Interlocked.Increment(ref next)) < requests)
            {
                using var content = Content(load.Body(worker));
                var start = Stopwatch.GetTimestamp();
                using var response = await client.PostAsync(server.Url, content);
                var answer = await response
                    .EnsureSuccessStatusCode()
                    .Content.ReadAsByteArrayAsync();
                latencies[mine] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                load.Answered(worker, answer);
                Volatile.Write(ref bytes, answer.Length);
            }
        }
    }

    public static ByteArrayContent Content(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}

/// <summary>What each connection posts next, who hears its answer, and what belongs to a round beyond its answers.</summary>
internal sealed record Load(Func<int, byte[]> Body)
{
    public Action<int, byte[]> Answered { get; init; } = (_, _) => { };

    public Func<int, Task> Finished { get; init; } = _ => Task.CompletedTask;
}

/// <summary>What one round showed: microseconds of processor time a request, median and 99th percentile in milliseconds, bytes of an answer.</summary>
internal sealed record Round(double Processor, double Median, double Slowest, long AnswerBytes);
