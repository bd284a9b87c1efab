using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>Wakes this replica's sender when another replica added messages; on SQLite there is no other.</summary>
internal sealed partial class OutboxListener(
    IStoreDatabase database,
    TimeProvider clock,
    ILogger<OutboxListener> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (database is PostgresDatabase postgres && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await postgres.ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
                when (exception
                        is NpgsqlException
                            or IOException
                            or TimeoutException
                            or InvalidOperationException
                )
            {
                // A connection that broke between two waits is no open one any more; what got out here would end the program.
                // The sender looks by itself every so often, so nothing is lost while nobody listens.
                LogDeaf(exception);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The connection that hears of new messages broke; trying again."
    )]
    private partial void LogDeaf(Exception exception);
}
