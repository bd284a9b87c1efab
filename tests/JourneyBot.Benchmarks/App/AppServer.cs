using System.Diagnostics;
using JourneyBot.Benchmarks.Turns;
using JourneyBot.TestKit;

namespace JourneyBot.Benchmarks.App;

/// <summary>The built app as a process on a data folder of its own, in Development, with the sample map.</summary>
internal static class AppServer
{
    /// <summary>As it was built, or the program given.</summary>
    public static Task<ServerProcess> StartAsync(
        string folder,
        byte[] firstBody,
        string? program = null
    )
    {
        var port = ServerProcess.FreePort();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo(
            program
                ?? Repository.PathTo(
                    "artifacts",
                    "bin",
                    "JourneyBot.App",
                    configuration,
                    "JourneyBot.App"
                )
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        return ServerProcess.StartAsync(start, port, firstBody);
    }
}
