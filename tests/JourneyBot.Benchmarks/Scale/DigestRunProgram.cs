using System.Globalization;
using JourneyBot.App;
using JourneyBot.App.Setup;
using JourneyBot.Journeys.Digests;
using JourneyBot.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>The program of a digest run: from Monday noon, until its input ends; then it says what it took.</summary>
internal static class DigestRunProgram
{
    public const string Name = "digest-run";

    // After the Monday morning of every leader; one to come, because Quartz takes the machine's clock for when an alarm begins.
    private static readonly DateTimeOffset Monday = DigestWeek.NextMondayMorning(
        TimeProvider.System.GetUtcNow(),
        TimeZoneInfo.Utc,
        hour: 14
    );

    public static async Task RunAsync(string[] settings)
    {
        var builder = JourneyBotApp.CreateBuilder([.. settings, "--CheckIns:Weekly=false"]);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.Replace(
            ServiceDescriptor.Singleton<TimeProvider>(new FastClock(Monday, DigestRun.Speed))
        );
        await using var app = JourneyBotApp.Build(builder);
        await app.Services.GetRequiredService<Replica>().JoinAsync(CancellationToken.None);
        await app
            .Services.GetRequiredService<FirstStart>()
            .RunAsync(withSample: false, CancellationToken.None);
        await app.StartAsync();
        await Console.In.ReadToEndAsync();

        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{MostMemory()} {Environment.CpuUsage.TotalTime.TotalMilliseconds}"
        );
        await app.StopAsync();
        Console.WriteLine();
        Console.WriteLine(line);
    }

    // The kernel keeps the most a process ever held.
    private static double MostMemory() =>
        File.ReadLines("/proc/self/status")
            .Where(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(l => double.Parse(l[6..^2], CultureInfo.InvariantCulture) / 1000)
            .Single();
}
