using System.Data.Common;
using JourneyBot.TestKit.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>Where a store of the benchmark lies: in a folder of its own, or in a database of the cluster.</summary>
internal sealed class ScalePlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journeybot-scale-");
    private readonly string? _server;

    private ScalePlace(string? server) => _server = server;

    public bool IsPostgres => _server is not null;

    /// <summary>The settings a program over it is started with.</summary>
    public string[] Settings =>
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            "--App:SampleMap=false",
            $"--Store:DataFolder={_folder.FullName}",
            .. _server is null
                ? Array.Empty<string>()
                : ["--Store:Provider=PostgreSql", $"--Store:ConnectionString={_server}"],
        ];

    public static async Task<ScalePlace> MakeAsync(
        PostgresCluster? cluster,
        CancellationToken ended
    ) => new(cluster is null ? null : await cluster.NewDatabaseAsync(ended));

    /// <summary>Statements of the benchmark's own, past the program and in one transaction; what is lost with the machine's power is made again.</summary>
    public async Task RunAsync(IEnumerable<string> statements)
    {
        await using DbConnection connection = _server is null
            ? new SqliteConnection(
                $"Data Source={Path.Combine(_folder.FullName, "journeybot.db")};Pooling=False"
            )
            : new NpgsqlConnection(_server + ";Pooling=False;Command Timeout=1800");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 1800;
        string[] all =
        [
            IsPostgres
                ? "SET synchronous_commit = off"
                : "PRAGMA synchronous = OFF; PRAGMA cache_size = -600000; PRAGMA temp_store = MEMORY;",
            "BEGIN",
            .. statements,
            "COMMIT",
            // What autovacuum does by itself a minute later. SQLite has nothing of the kind, and gets nothing.
            .. IsPostgres ? ["ANALYZE"] : new[] { "PRAGMA wal_checkpoint(TRUNCATE)" },
        ];
        foreach (var statement in all)
        {
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
