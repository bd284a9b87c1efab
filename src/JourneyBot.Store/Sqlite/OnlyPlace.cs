namespace JourneyBot.Store.Sqlite;

/// <summary>The only place there is over an SQLite file; the lock beside the file holds it.</summary>
internal sealed class OnlyPlace(IDisposable taken) : IReplicaPlace
{
    public string Name => "only";

    public Task<bool> IsHeldAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    public ValueTask DisposeAsync()
    {
        taken.Dispose();
        return ValueTask.CompletedTask;
    }
}
