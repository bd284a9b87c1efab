using System.Data.Common;
using System.Globalization;
using JourneyBot.App.Outbox;
using JourneyBot.Store;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JourneyBot.App.Health;

/// <summary>Unhealthy when the store cannot be read, degraded when it takes no changes, or messages wait long or could not be sent.</summary>
internal sealed class OutboxHealth(
    IDbContextFactory<JourneyDb> databases,
    IStoreDatabase store,
    TimeProvider clock
) : IHealthCheck
{
    // Whoever asks gives up sooner than a driver does that waits for a server it can't hear.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] Alarming =
    [
        nameof(RefusalKind.DisabledByAdmin),
        nameof(RefusalKind.NoToken),
    ];
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var look = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await LookAsync(look.Token).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy(
                "The database doesn't answer: look at its server and the way to it."
            );
        }
        finally
        {
            // Not waited for: a server that can't be heard is slow to be told, too.
            _ = EndAsync(look);
        }
    }

    // What looks for longer than anybody waits keeps a connection that others want.
    private static async Task EndAsync(CancellationTokenSource look)
    {
        await look.CancelAsync();
        look.Dispose();
    }

    // On a connection of its own: one that is stuck outlives the question.
    private async Task<HealthCheckResult> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var counts = await Store.Sending.Outbox.CountAsync(db, cancellationToken);
            return Judge(counts, store.Trouble.Now, await AlarmsAsync(db, cancellationToken));
        }
        catch (Exception problem)
            when (problem
                    is DbException
                        or InvalidOperationException { InnerException: DbException }
            )
        {
            var cause = problem as DbException ?? (DbException)problem.InnerException!;
            return HealthCheckResult.Unhealthy(
                store.Trouble.Words(cause) ?? "The database can't be read.",
                problem
            );
        }
    }

    private HealthCheckResult Judge(OutboxCounts counts, string? trouble, List<string> alarms)
    {
        var waits = counts.OldestPending is { } since && clock.GetUtcNow() - since > LongWait;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["outbox"] = counts };
        string?[] words =
        [
            trouble,
            waits || counts.Dead > 0 || alarms.Count > 0 ? Words(counts, waits, alarms) : null,
        ];
        var problems = string.Join(' ', words.OfType<string>());
        return problems.Length > 0
            ? HealthCheckResult.Degraded(problems, data: data)
            : HealthCheckResult.Healthy(data: data);
    }

    // What keeps messages waiting until somebody mends it. Anybody may read this, so it names no tenant; the log does.
    private static async Task<List<string>> AlarmsAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var troubles = await Store.Sending.Outbox.WaitingWithAsync(db, Alarming, cancellationToken);
        return [.. troubles.Select(OutboxWords.Why)];
    }

    private static string Words(OutboxCounts counts, bool waits, List<string> alarms)
    {
        var dead = counts.Dead switch
        {
            0 => null,
            1 => "1 message could not be sent.",
            _ => $"{counts.Dead} messages could not be sent.",
        };
        var late = waits
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Pending} wait to be sent, the oldest since {counts.OldestPending!.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC{Why(counts.OldestError)}."
            )
            : null;
        return string.Join(' ', new[] { dead, late }.OfType<string>().Concat(alarms));
    }

    private static string Why(string? error) => error is null ? "" : $" ({error})";
}
