using System.Data.Common;
using JourneyBot.Store.Sending;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace JourneyBot.Store.Sqlite;

/// <summary>The store in one file beside the program.</summary>
internal sealed class SqliteDatabase : IStoreDatabase, IDisposable
{
    // Of one make for every context. Without it EF looks up by all of its options, at each context, which services are meant.
    private static readonly IServiceProvider Services = new ServiceCollection()
        .AddEntityFrameworkSqlite()
        .BuildServiceProvider();

    private readonly OutboxSignal _signal;
    private readonly ILogger<SqliteDatabase> _logger;
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;

    public SqliteDatabase(
        StoreOptions options,
        OutboxSignal signal,
        TimeProvider clock,
        ILogger<SqliteDatabase> logger
    )
    {
        (_signal, _logger) = (signal, logger);
        Trouble = new StoreTrouble(clock, SqliteFile.Trouble);
        // Before its first use SQLite can be told what it need not do: count its memory under a lock at each allocation, for nobody asks
        // for the count; and lock a connection at each call, for each has one user at a time.
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _file = new SqliteFile(options);
        _writer = new SqliteWriter(_file);
    }

    public bool LocksRows => false;

    public StoreTrouble Trouble { get; }

    public DbDataSource? Connections => null;

    public Task SayStoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReplicaPlace> TakePlaceAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReplicaPlace>(new OnlyPlace(_file.Reserve()));

    public void Configure(DbContextOptionsBuilder options) =>
        options
            .UseSqlite(
                _file.ConnectionString,
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .UseInternalServiceProvider(Services)
            .AddInterceptors(SqlitePragmas.Instance, Trouble);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _file.MakeFolder();
        try
        {
            await using var connection = new SqliteConnection(_file.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await SqlitePragmas.ApplyAsync(connection, cancellationToken);
            if (
                await SqliteBackup.FaultAsync(
                    connection,
                    "PRAGMA quick_check(1)",
                    cancellationToken
                ) is
                { } fault
            )
            {
                throw new StoreUnusableException(_file.Damaged(fault));
            }

            await SqliteSchema.UpgradeAsync(
                connection,
                SchemaScript.For("Sqlite"),
                cancellationToken
            );
        }
        catch (SqliteException exception)
        {
            throw new StoreUnusableException(_file.Explain(exception), exception);
        }
    }

    public async Task<JourneyWrite> BeginWriteAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        await _writer.BeginAsync(cancellationToken);
        return new JourneyWrite(db, _writer, _signal, _logger);
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        SqliteBackup.WriteAsync(_file, Path.GetFullPath(file), cancellationToken);

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        await _writer.CloseAsync(cancellationToken);
        try
        {
            await SqliteBackup.RestoreAsync(_file, Path.GetFullPath(file), cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnusableException(_file.Explain(exception), exception);
        }
    }

    public void Dispose() => _writer.Dispose();
}
