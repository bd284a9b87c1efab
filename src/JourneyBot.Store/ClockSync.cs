using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Store;

/// <summary>Keeps <see cref="DatabaseClock"/> on the database's time, so that replicas with wrong clocks still agree.</summary>
internal sealed partial class ClockSync(
    DatabaseClock clock,
    IDbContextFactory<JourneyDb> databases,
    IStoreDatabase database,
    ILogger<ClockSync> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (database.LocksRows && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, clock, stoppingToken);
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                await clock.SyncAsync(db, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
                when (exception
                        is DbException
                            or IOException
                            or TimeoutException
                            or InvalidOperationException
                )
            {
                // EF wraps what it takes for passing trouble in an InvalidOperationException; one that got out would end the program.
                // The monotonic clock carries on from the last answer, so nothing jumps meanwhile.
                LogUnsynced(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database's clock could not be asked; trying again.")]
    private partial void LogUnsynced(Exception exception);
}
