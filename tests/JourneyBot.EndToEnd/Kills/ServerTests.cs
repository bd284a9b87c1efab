using JourneyBot.TestKit.Postgres;
using Npgsql;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What may happen to the database server while people talk to two replicas: nobody starts anything again afterwards.</summary>
public sealed class ServerTests(ITestOutputHelper output) : IAsyncLifetime
{
    // What the disk says when it is full, at the first page that anything needs.
    private const string NoRoom = """
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $f$
            BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $f$
        """;

    private PostgresCluster _server = null!;
    private string _database = null!;
    private KillRun _run = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresCluster.WhyNot is not null, PostgresCluster.WhyNot ?? "");
        _server = await PostgresCluster.StartAsync(Token, isDurable: true);
        _database = await _server.NewDatabaseAsync(Token);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Store:Provider"] = "PostgreSql",
            ["Store:ConnectionString"] = _database,
        };
        _run = await KillRun.StartAsync(await KilledStore.MakeAsync(settings), null, null);
    }

    [Fact]
    public async Task Its_disk_is_full_for_a_while()
    {
        var (ill, early, late) = ("", 0L, 0L);

        var tally = await _run.RunAsync(async () =>
        {
            await TalkAsync(seconds: 3);
            await ExecuteAsync(NoRoom);
            await OnEachTableAsync(table =>
                $"CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION no_room()"
            );
            await TalkAsync(seconds: 5);
            early = Memory();
            await TalkAsync(seconds: 10);
            (ill, late) = (await _run.Victims[0].HealthAsync(), Memory());
            await OnEachTableAsync(table => $"DROP TRIGGER full_disk ON {table}");
            await TalkAsync(seconds: 5);
        });

        Say(tally, early, late);
        Assert.Contains("There is no room left for the database", ill, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static Task TalkAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Token);

    private long Memory() => _run.Victims.Max(v => v.Memory);

    // One after the other: all at once would wait for programs that wait for one of them.
    private async Task OnEachTableAsync(Func<string, string> sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        );
        var tables = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(Token))
        {
            while (await reader.ReadAsync(Token))
            {
                tables.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            await ExecuteAsync(sql($"\"{table}\""));
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    // What cannot be done is not piled up: the memory of a process that lives on breathes, and does not grow.
    private void Say(Tally tally, long early, long late)
    {
        output.WriteLine($"{tally}; {early >> 20} MiB early, {late >> 20} MiB late");
        tally.AssertGood();
        Assert.True(late < early * 1.5, $"Memory went from {early:N0} to {late:N0} bytes.");
    }
}
