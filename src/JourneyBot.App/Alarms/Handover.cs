using System.Data.Common;
using JourneyBot.Store;

namespace JourneyBot.App.Alarms;

/// <summary>Tells the other replicas at a clean stop that the jobs of this one have ended, so that they need not find out.</summary>
internal sealed partial class Handover(IStoreDatabase store, ILogger<Handover> logger)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.SayStoppedAsync(cancellationToken);
        }
        catch (Exception problem)
            when (problem is DbException or IOException or InvalidOperationException)
        {
            LogUnsaid(problem);
        }
    }

    [LoggerMessage(LogLevel.Information, "The other replicas could not be told of the stop.")]
    private partial void LogUnsaid(Exception problem);
}
