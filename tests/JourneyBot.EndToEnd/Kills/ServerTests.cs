using JourneyBot.TestKit.Postgres;
using Npgsql;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What may happen to the database server while people talk to two replicas: nobody starts anything again afterwards.</summary>
[Collection("Server")]
public sealed class ServerTests(ITestOutputHelper output) : IAsyncLifetime
{
    // A process that has not been there for long still grows by what it compiles and keeps.
    private const long Breath = 128 << 20;

    // What the disk says when it is full, at the first page that anything needs.
    private const string NoRoom = """
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $f$
            BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $f$
        """;

    // Null where it is skipped.
    private PostgresCluster? _server;
    private string _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresCluster.WhyNot is not null, PostgresCluster.WhyNot ?? "");
        _server = await PostgresCluster.StartAsync(Token, isDurable: true);
        _database = await _server.NewDatabaseAsync(Token);
    }

    [Fact]
    public async Task Its_disk_is_full_for_a_while()
    {
        await using var run = await StartAsync(null, null);
        var (ill, early, late) = ("", 0L, 0L);

        var tally = await run.RunAsync(async () =>
        {
            await TalkAsync(seconds: 3);
            await ExecuteAsync(NoRoom);
            await OnEachTableAsync(table =>
                $"CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION no_room()"
            );
            await TalkAsync(seconds: 5);
            early = Memory(run);
            await TalkAsync(seconds: 10);
            (ill, late) = (await run.Victims[0].HealthAsync(), Memory(run));
            await OnEachTableAsync(table => $"DROP TRIGGER full_disk ON {table}");
            await TalkAsync(seconds: 5);
        });

        Say(tally, early, late);
        Assert.Contains("There is no room left for the database", ill, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_gone_for_a_minute()
    {
        await using var run = await StartAsync(null, null);
        var (ill, early, late) = (new List<string>(), 0L, 0L);

        var tally = await run.RunAsync(async () =>
        {
            await TalkAsync(seconds: 3);
            await _server!.GoDownAsync();
            await TalkAsync(seconds: 15);
            early = Memory(run);
            await TalkAsync(seconds: 45);
            late = Memory(run);
            foreach (var victim in run.Victims)
            {
                ill.Add(await victim.HealthAsync());
            }

            await _server.ComeBackAsync(Token);
            await AreWellAsync(run);
        });

        Say(tally, early, late);
        Assert.All(ill, IsUnreachable);
    }

    [Fact]
    public async Task The_way_to_it_swallows_everything_first_for_one_replica_then_for_the_other()
    {
        await using var one = new SilentWay(_server!.Socket);
        await using var two = new SilentWay(_server.Socket);
        await using var run = await StartAsync(By(one), By(two));
        var ill = new List<string>();

        var tally = await run.RunAsync(async () =>
        {
            foreach (var (way, victim) in new[] { one, two }.Zip(run.Victims))
            {
                await TalkAsync(seconds: 3);
                way.GoSilent();
                // Longer than a lease: if it was the sender, it is the other one by then.
                await TalkAsync(seconds: 15);
                ill.Add(await victim.HealthAsync());
                way.LetThrough();
                await AreWellAsync(run);
            }
        });

        output.WriteLine(tally.ToString());
        tally.AssertGood();
        Assert.All(
            ill,
            says => Assert.Contains("\"status\":\"Unhealthy\"", says, StringComparison.Ordinal)
        );
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<KillRun> StartAsync(params IReadOnlyDictionary<string, string>?[] faults) =>
        await KillRun.StartAsync(
            await KilledStore.MakeAsync(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Store:Provider"] = "PostgreSql",
                    ["Store:ConnectionString"] = _database,
                }
            ),
            faults
        );

    // With less patience than there is by itself, so that it ends in the time of a test.
    private Dictionary<string, string> By(SilentWay way) =>
        new(StringComparer.Ordinal)
        {
            ["Store__ConnectionString"] =
                $"{way.Address};Username=postgres;Database={new NpgsqlConnectionStringBuilder(_database).Database};Timeout=5;Command Timeout=5",
        };

    private static void IsUnreachable(string health)
    {
        Assert.Contains("\"status\":\"Unhealthy\"", health, StringComparison.Ordinal);
        Assert.Contains("The database can't be reached", health, StringComparison.Ordinal);
    }

    // By themselves, and none of them started anew.
    private static async Task AreWellAsync(KillRun run)
    {
        foreach (var victim in run.Victims)
        {
            var says = "";
            try
            {
                await Eventually.TrueAsync(
                    async () =>
                    {
                        says = await victim.HealthAsync();
                        return says.Contains("\"status\":\"Healthy\"", StringComparison.Ordinal);
                    },
                    "a replica that is well again",
                    // Where each try has seconds, a busy machine may need many.
                    TimeSpan.FromMinutes(5)
                );
            }
            catch (TimeoutException late)
            {
                throw new TimeoutException(
                    $"{late.Message} It says {says}, and its last words are {victim.LastWords}",
                    late
                );
            }
        }
    }

    private static Task TalkAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Token);

    private static long Memory(KillRun run) =>
        run.Victims.Max(v =>
            v.HasEnded
                ? throw new InvalidOperationException(
                    $"A replica ended by itself; its last words: {v.LastWords}"
                )
                : v.Memory
        );

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
        Assert.True(late < early + Breath, $"Memory went from {early:N0} to {late:N0} bytes.");
    }
}
