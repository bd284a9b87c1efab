using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>One server under test, in a process of its own so that its processor time can be read.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>The processor time until then.</summary>
    public TimeSpan FirstProcessor { get; private set; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double MegabytesResident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The app compiles hot code again by how it is used; so does what is measured beside it, or as it.</summary>
    public static void CompileAsTheApp(ProcessStartInfo start) =>
        start.Environment["DOTNET_TieredPGO"] = "1";

    /// <summary>The floor or our layer, of this program as it was built.</summary>
    public static Task<ServerProcess> StartAsync(string kind, byte[] firstBody) =>
        StartAsync(Environment.ProcessPath!, kind, firstBody);

    public static Task<ServerProcess> StartAsync(
        string program,
        string kind,
        byte[] firstBody,
        params string[] more
    )
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program);
        start.ArgumentList.Add(kind);
        start.ArgumentList.Add(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var argument in more)
        {
            start.ArgumentList.Add(argument);
        }

        CompileAsTheApp(start);
        return StartAsync(start, port, firstBody);
    }

    public static async Task<ServerProcess> StartAsync(
        ProcessStartInfo start,
        int port,
        byte[] firstBody
    )
    {
        var clock = Stopwatch.StartNew();
        start.UseShellExecute = false;
        var server = new ServerProcess(
            Process.Start(start)!,
            $"http://127.0.0.1:{port}/api/messages"
        );
        if (start.RedirectStandardOutput)
        {
            // What it prints is let go: a full pipe would stop it.
            server._process.BeginOutputReadLine();
        }

        using var client = new HttpClient();
        while (!await AnswersAsync(client, server.Url, firstBody))
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"{start.FileName} did not start.");
            }

            // Asking without a pause would take the processor from the one that starts.
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        server.FirstAnswer = clock.Elapsed;
        server.FirstProcessor = server.ProcessorTime;
        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string url, byte[] body)
    {
        try
        {
            using var content = LoadGenerator.Content(body);
            using var response = await client.PostAsync(url, content);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
