using System.Data.Common;
using JourneyBot.Store;

namespace JourneyBot.App.Alarms;

/// <summary>Stops the program when another one has taken its place while it was cut off from the database: two of one name would both send.</summary>
internal sealed partial class PlaceWatch(
    Replica replica,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<PlaceWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogPlace(replica.Name.Place);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, clock, stoppingToken);
                if (!await replica.IsHeldAsync(stoppingToken))
                {
                    LogTaken(replica.Name.Place);
                    lifetime.StopApplication();
                    return;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
                when (problem
                        is DbException
                            or IOException
                            or TimeoutException
                            or InvalidOperationException
                )
            {
                LogUnknown(problem);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "This replica is {Place}.")]
    private partial void LogPlace(string place);

    [LoggerMessage(
        LogLevel.Critical,
        "Another replica took the place {Place} while this one was cut off; this one stops. Start it again."
    )]
    private partial void LogTaken(string place);

    [LoggerMessage(LogLevel.Warning, "The database can't be reached; trying again.")]
    private partial void LogUnknown(Exception problem);
}
