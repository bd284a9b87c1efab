using JourneyBot.Journeys.CheckIns;
using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.CheckIns;

/// <summary>One round of the check-in: asks whose morning has come and reminds whose time is up; what goes wrong with one keeps no other.</summary>
internal sealed class RunCheckIns(IServiceScopeFactory scopes, CheckInEdge edge, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JourneyDb>();
        foreach (var prompt in await DueAsync(db, now, cancellationToken))
        {
            await edge.TryAsync<RemindChampion>(
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
            await edge.TryAsync<AskChampions>(
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
}
