using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
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

        var maps = await MapReader.ListAsync(db, cancellationToken);
        foreach (var map in maps.Where(m => m.Status is MapStatus.Live))
        {
            await AskAsync(scope.ServiceProvider, map.Id, now, cancellationToken);
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

    private async Task AskAsync(
        IServiceProvider services,
        MapId mapId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var db = services.GetRequiredService<JourneyDb>();
        if (await MapReader.LoadAsync(db, mapId, cancellationToken) is not { } map)
        {
            return;
        }

        var champions = await services
            .GetRequiredService<Champions>()
            .OfAsync(map, cancellationToken);
        foreach (var champion in champions.Where(c => c.IsDue(now)))
        {
            await TryAsync<AskChampion>(
                ask => ask.RunAsync(map, champion, now, cancellationToken),
                "champion",
                champion.Person.Id.Value
            );
        }
    }

    // Each in a scope of its own: what one left half done in its database context is gone with it.
    private async Task TryAsync<TUseCase>(Func<TUseCase, Task> run, string what, Guid id)
        where TUseCase : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one champion must not keep the questions of all others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(problem, what, id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The check-in of {What} {Id} failed.")]
    private partial void LogFailed(Exception problem, string what, Guid id);
}
