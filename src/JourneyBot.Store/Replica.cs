using System.Security.Cryptography;

namespace JourneyBot.Store;

/// <summary>This running program among those that share the store; it joins them before it serves anybody.</summary>
public sealed class Replica(IStoreDatabase database) : IAsyncDisposable
{
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
    private IReplicaPlace? _place;

    /// <summary>Known once it has joined; a program that serves nobody has a name that no other one has.</summary>
    public ReplicaName Name => new(_place?.Name ?? _run, _run);

    /// <summary>Takes a place among the replicas and keeps it until the end.</summary>
    /// <exception cref="StoreUnusableException">Another program serves this store already and there can be only one; the message says which.</exception>
    public async Task JoinAsync(CancellationToken cancellationToken) =>
        _place ??= await database.TakePlaceAsync(cancellationToken);

    /// <summary>Whether the place is still this program's; to be asked now and then. It never is again once another one has taken it.</summary>
    public Task<bool> IsHeldAsync(CancellationToken cancellationToken) =>
        _place?.IsHeldAsync(cancellationToken) ?? Task.FromResult(true);

    public async ValueTask DisposeAsync()
    {
        if (_place is not null)
        {
            await _place.DisposeAsync();
        }
    }
}

/// <summary>A place among the replicas, free again as soon as its holder ends, however it ends.</summary>
public interface IReplicaPlace : IAsyncDisposable
{
    string Name { get; }

    Task<bool> IsHeldAsync(CancellationToken cancellationToken);
}
