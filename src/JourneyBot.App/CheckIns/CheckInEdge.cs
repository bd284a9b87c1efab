namespace JourneyBot.App.CheckIns;

/// <summary>The edge of the check-in: what goes wrong with one map, prompt or champion keeps no other from being asked.</summary>
internal sealed partial class CheckInEdge(IServiceScopeFactory scopes, ILogger<CheckInEdge> logger)
{
    /// <summary>Runs it in a scope of its own: what it left half done in its database context is gone with it.</summary>
    public async Task TryAsync<TUseCase>(Func<TUseCase, Task> run, string what, Guid id)
        where TUseCase : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one must not keep the questions of all others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(problem, what, id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The check-in of {What} {Id} failed.")]
    private partial void LogFailed(Exception problem, string what, Guid id);
}
