using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JourneyBot.EndToEnd.Processes;

/// <summary>The Microsoft 365 Agents Playground: Teams' web client and connector for one bot, on this machine.</summary>
internal sealed partial class PlaygroundHost : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly DirectoryInfo _folder;

    private PlaygroundHost(ChildProcess process, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<PlaygroundHost> StartAsync(Uri botMessages)
    {
        var folder = Directory.CreateTempSubdirectory("playground-");
        File.Copy(
            Repository.PathTo(".m365agentsplayground.yml"),
            Path.Combine(folder.FullName, ".m365agentsplayground.yml")
        );
        var process = ChildProcess.Start(Command(folder, botMessages));
        try
        {
            var listening = await process.WaitForOutputAsync(ListeningOn);
            var port = int.Parse(listening.Groups["port"].Value, CultureInfo.InvariantCulture);
            var host = new PlaygroundHost(process, folder, new Uri($"http://localhost:{port}"));
            await host.WaitUntilReadyAsync();
            return host;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static ProcessStartInfo Command(DirectoryInfo folder, Uri botMessages)
    {
        var cli = Repository.PathTo(
            "tests",
            "JourneyBot.EndToEnd",
            "node_modules",
            "@microsoft",
            "m365agentsplayground",
            "cli.js"
        );
        Assert.True(File.Exists(cli), "The emulator is not installed: bash tests/run does it.");
        var port = Loopback.FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            "node",
            [cli, "start", "-e", botMessages.ToString(), "-c", "msteams", "-p", port, "--dt"]
        )
        {
            WorkingDirectory = folder.FullName,
        };
        // It opens a browser on start and gives up without a word where there is nothing to open one with.
        var bin = folder.CreateSubdirectory("bin").FullName;
        var opener = Path.Combine(bin, "xdg-open");
        File.WriteAllText(opener, "#!/bin/sh\nexit 0\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                opener,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        start.Environment["PATH"] =
            bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        // The --dt switch leaves one kind of telemetry on.
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        return start;
    }

    /// <summary>It listens before it has read its configuration, and exits in silence when it does not like it.</summary>
    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(
            async () =>
            {
                Assert.False(
                    _process.HasExited,
                    $"The emulator refused its configuration.\n{_process.Output}"
                );
                try
                {
                    using var response = await http.GetAsync("/_internal/v1/config");
                    return response.IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "the emulator's configuration"
        );
    }

    // When the port is taken it picks another one, and says so here.
    [GeneratedRegex(
        @"^Listening on (?<port>\d+)",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ListeningOn { get; }
}
