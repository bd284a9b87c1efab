using JourneyBot.Journeys.CheckIns;
using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.CheckIns;

/// <summary>One round of the check-in: asks whose morning has come and reminds whose time is up; what goes wrong with one keeps no other.</summary>
internal sealed partial class RunCheckIns(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<RunCheckIns> logger
)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JourneyDb>();
        foreach (var prompt in await DueAsync(db, now, cancellationToken))
        {
            await TryAsync<RemindChampion>(
                reminder => reminder.RunAsync(prompt, now, cancellationToken),
                "prompt",
                prompt.Value
            );
        }

        var champions = await scope
            .ServiceProvider.GetRequiredService<DueChampions>()
            .FindAsync(now, cancellationToken);
        foreach (var ofMap in champions.GroupBy(c => c.MapId))
        {
            await TryAsync<AskChampions>(
                ask => ask.RunAsync([.. ofMap], now, cancellationToken),
                "map",
                ofMap.Key.Value
            );
        }
    }

    private static Task<List<PromptId>> DueAsync(
        JourneyDb db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db
            .Prompts.Where(p => p.NextAt != null && p.NextAt <= now)
            .OrderBy(p => p.NextAt)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken);

    // Each in a scope of its own: what one left half done in its database context is gone with it.
    private async Task TryAsync<TUseCase>(Func<TUseCase, Task> run, string what, Guid id)
        where TUseCase : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one map must not keep the questions of all others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(problem, what, id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The check-in of {What} {Id} failed.")]
    private partial void LogFailed(Exception problem, string what, Guid id);
}
