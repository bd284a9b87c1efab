using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store;

/// <summary>What differs between the databases the store can live in.</summary>
public interface IStoreDatabase
{
    /// <summary>Whether several writers work at a time, so that rows about to be changed have to be locked.</summary>
    bool LocksRows { get; }

    /// <summary>What keeps changes from being made, if anything does.</summary>
    StoreTrouble Trouble { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Creates what is missing and brings an older schema up to this program's.</summary>
    /// <exception cref="StoreUnusableException">The database can't be used; its message says what to change.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Connections for the engine that keeps alarms; null where it keeps them in memory.</summary>
    DbDataSource? Connections { get; }

    /// <summary>Tells the other replicas that this one has stopped its jobs.</summary>
    Task SayStoppedAsync(CancellationToken cancellationToken);

    /// <summary>Takes a place among the programs that serve this store.</summary>
    /// <exception cref="StoreUnusableException">There is none left; the message says what to do.</exception>
    Task<IReplicaPlace> TakePlaceAsync(CancellationToken cancellationToken);

    Task<JourneyWrite> BeginWriteAsync(JourneyDb db, CancellationToken cancellationToken);

    /// <summary>Writes a copy of everything to a new file, while the program runs.</summary>
    /// <exception cref="StoreUnusableException">The copy can't be made; the message says what to do.</exception>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Puts a copy in the place of what is there, which is kept beside it; stop the program first.</summary>
    /// <exception cref="StoreUnusableException">The file can't be used, or a program serves from the store: nothing was changed, and the message says why.</exception>
    Task RestoreAsync(string file, CancellationToken cancellationToken);
}
