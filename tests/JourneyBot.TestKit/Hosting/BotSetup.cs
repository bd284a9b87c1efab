using JourneyBot.App;
using JourneyBot.App.Outbox;
using JourneyBot.App.Schedules;
using JourneyBot.App.Setup;
using JourneyBot.TestKit.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JourneyBot.TestKit.Hosting;

/// <summary>What an app under test is made of; from the same setup it can be started again on what it left behind.</summary>
internal sealed record BotSetup(Registration? Registration, FakeGraph? Graph)
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("journeybot-test-").FullName;

    public BotLog Log { get; } = new();

    public TestClock Clock { get; init; } = new(DemoMap.Now);

    /// <summary>Whether Quartz rings by the test's clock; otherwise the test runs what is due.</summary>
    public bool Rings { get; init; }

    /// <summary>Settings of the program beside the usual ones, such as <c>--Digests:Hour=2</c>.</summary>
    public IReadOnlyCollection<string> Settings { get; init; } = [];

    public required FakeTeams Teams { get; init; }

    /// <summary>What it takes to find the same database again.</summary>
    public required string[] Store { get; init; }

    /// <summary>A built app over a store that is up to date; not started yet.</summary>
    public async Task<WebApplication> BuildAsync(bool withSample)
    {
        var builder = JourneyBotApp.CreateBuilder([
            $"--environment={(Registration is null ? "Development" : "Production")}",
            "--urls=http://127.0.0.1:0",
            $"--Store:DataFolder={Folder}",
            "--Outbox:CallsPerSecond=1000000",
            .. Store,
            $"--App:SampleMap={withSample}",
            .. Registration is null ? [] : Registration.Settings,
            .. Graph is null ? Array.Empty<string>() : ["--Decks:StoreInChannelFiles=true"],
            .. Settings,
        ]);
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        Registration?.Use(builder.Services, Teams.ServiceUrl);
        Graph?.Use(builder.Services);
        RunByTheTest(builder.Services);
        var app = JourneyBotApp.Build(builder);
        await app
            .Services.GetRequiredService<FirstStart>()
            .RunAsync(withSample: true, CancellationToken.None);
        return app;
    }

    // The outbox is always drained by the test, so that it knows when everything is said.
    private void RunByTheTest(IServiceCollection services)
    {
        foreach (
            var service in services.Where(s => s.ServiceType == typeof(IHostedService)).ToList()
        )
        {
            var isAlarm =
                service.ImplementationType == typeof(OrderWatch)
                || service.ImplementationType?.Namespace?.StartsWith(
                    "Quartz",
                    StringComparison.Ordinal
                )
                    is true;
            if (service.ImplementationType == typeof(DrainJobs) || (isAlarm && !Rings))
            {
                services.Remove(service);
            }
        }
    }
}
