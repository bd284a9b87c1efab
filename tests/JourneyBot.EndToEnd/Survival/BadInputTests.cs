using System.Diagnostics;
using JourneyBot.EndToEnd.Processes;
using JourneyBot.EndToEnd.Replicas;
using JourneyBot.TestKit.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace JourneyBot.EndToEnd.Survival;

/// <summary>What it can't work with stops the start, or is refused by the command, with one line that says what to change; nothing else happens.</summary>
public sealed class BadInputTests
{
    private const string Secret = "hunter2-and-more";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=127.0.0.1;Pasword=hunter2-and-more", "is not a connection string")]
    [InlineData("hunter2-and-more", "is not a connection string")]
    [InlineData(
        "Host=nowhere.invalid;Username=x;Password=hunter2-and-more",
        "nowhere.invalid port 5432 can't be reached"
    )]
    public async Task A_server_that_cannot_be_reached_or_named_stops_the_start_and_no_password_is_said(
        string connection,
        string says
    )
    {
        var ending = await AppProcess.StartInVainAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Store:Provider"] = "PostgreSql",
                ["Store:ConnectionString"] = connection,
            }
        );

        IsRefused(ending, says);
        Assert.Contains("Store:ConnectionString", ending.Output, StringComparison.Ordinal);
        Assert.Empty(ending.Files);
    }

    [Fact]
    public async Task A_database_or_a_user_that_is_not_there_stops_the_start()
    {
        var settings = await TwoReplicas.SettingsAsync();
        var there = new NpgsqlConnectionStringBuilder(settings["Store:ConnectionString"])
        {
            Password = Secret,
        };
        foreach (
            var (change, says) in new (Action<NpgsqlConnectionStringBuilder>, string)[]
            {
                (c => c.Database = "nobody_made_this", "\"nobody_made_this\" does not exist"),
                (c => c.Username = "nobody", "\"nobody\" does not exist"),
            }
        )
        {
            var wrong = new NpgsqlConnectionStringBuilder(there.ConnectionString);
            change(wrong);
            settings["Store:ConnectionString"] = wrong.ConnectionString;

            var ending = await AppProcess.StartInVainAsync(settings);

            IsRefused(ending, says);
            Assert.Contains(
                "check Store:ConnectionString",
                ending.Output,
                StringComparison.Ordinal
            );
            Assert.Empty(ending.Files);
        }
    }

    [Theory]
    [InlineData(Secret, "password authentication failed for user \"guarded\"")]
    [InlineData(null, "No password has been provided")]
    public async Task A_wrong_password_and_a_missing_one_stop_the_start_and_are_not_said(
        string? given,
        string says
    )
    {
        var settings = await TwoReplicas.SettingsAsync();
        await MakeGuardedUserAsync(settings["Store:ConnectionString"]);
        settings["Store:ConnectionString"] = new NpgsqlConnectionStringBuilder(
            settings["Store:ConnectionString"]
        )
        {
            Username = PostgresCluster.GuardedUser,
            Password = given,
        }.ConnectionString;

        var ending = await AppProcess.StartInVainAsync(settings);

        IsRefused(ending, says);
        Assert.Single(ending.Output.Trim().Split('\n'));
        Assert.Contains("check Store:ConnectionString", ending.Output, StringComparison.Ordinal);
        Assert.Empty(ending.Files);
    }

    [Fact]
    public async Task A_server_that_takes_the_call_and_never_answers_stops_the_start_in_time()
    {
        await using var nobody = new SilentWay(server: null);
        var watch = Stopwatch.StartNew();

        var ending = await AppProcess.StartInVainAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Store:Provider"] = "PostgreSql",
                ["Store:ConnectionString"] =
                    $"{nobody.Address};Username=x;Password={Secret};Timeout=3",
            }
        );

        IsRefused(ending, "can't be reached; start it or change Store:ConnectionString.");
        Assert.Single(ending.Output.Trim().Split('\n'));
        Assert.Empty(ending.Files);
        // Its time-out is three seconds; the rest is the start of a program on a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone_on_PostgreSQL()
    {
        var settings = await TwoReplicas.SettingsAsync();
        await using var connection = new NpgsqlConnection(settings["Store:ConnectionString"]);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(
            "CREATE TABLE schema_version (number integer NOT NULL); INSERT INTO schema_version VALUES (9999)",
            connection
        );
        await command.ExecuteNonQueryAsync(Token);

        IsRefused(await AppProcess.StartInVainAsync(settings), "has schema 9999, newer than");

        await using var tables = new NpgsqlCommand(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'",
            connection
        );
        Assert.Equal(1L, await tables.ExecuteScalarAsync(Token));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_and_one_that_is_damaged_are_left_alone_on_SQLite()
    {
        await using var app = AppProcess.Asleep();
        Assert.Equal(0, (await app.CommandAsync("schedule", "list")).ExitCode);
        var file = Path.Combine(app.DataFolder, "journeybot.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE schema_version SET number = 9999";
            await command.ExecuteNonQueryAsync(Token);
        }

        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Store:DataFolder"] = app.DataFolder,
        };
        IsRefused(await AppProcess.StartInVainAsync(settings), "has schema 9999, newer than");
        IsRefused(await app.CommandAsync("schedule", "list"), "has schema 9999, newer than");

        await File.WriteAllBytesAsync(file, [.. Enumerable.Repeat((byte)'x', 9000)], Token);
        IsRefused(await AppProcess.StartInVainAsync(settings), "is not an SQLite database");
        Assert.Equal(9000, new FileInfo(file).Length);
    }

    [Theory]
    [InlineData("Digests:Hour", "25", "Digests:Hour must be between 0 and 23")]
    [InlineData("CheckIns:Hour", "3", "CheckIns:Hour must be between 5 and 20")]
    [InlineData("CheckIns:Day", "Someday", "CheckIns:Day")]
    [InlineData("Store:Provider", "Oracle", "Store:Provider")]
    public async Task A_setting_that_cannot_be_stops_the_start_and_is_named(
        string setting,
        string value,
        string says
    )
    {
        var ending = await AppProcess.StartInVainAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { [setting] = value }
        );

        IsRefused(ending, says);
        Assert.Empty(ending.Files);
    }

    [Fact]
    public async Task Commands_refuse_what_cannot_be_with_one_line()
    {
        await using var app = AppProcess.Asleep();
        var map = Path.Combine(app.Folder, "map.json");
        await File.WriteAllTextAsync(
            map,
            System
                .Text.Encoding.UTF8.GetString(DemoMap.Json())
                .Replace("Europe/Amsterdam", "Europe/Atlantis", StringComparison.Ordinal),
            Token
        );
        var cases = new (string[] Command, string Says)[]
        {
            (["import", map], "'Europe/Atlantis' is not a time zone I know"),
            (["schedule", "pause", "clean-up", "--until", "2020-01-01"], "is in the past"),
            (["schedule", "pause", "clean-up", "--until", "soon"], "is no day"),
            (["schedule", "run", "nothing"], "schedule list names them all"),
            (["backup", "--out", "/proc/copy.db"], "can't be written; choose another folder"),
            (["restore", map], "is not a backup of JourneyBot; nothing was changed"),
            (["restore", "/nowhere/copy.db"], "is not a backup of JourneyBot; nothing was changed"),
            (["erase", "--person", "nobody"], "can't find anybody of that name"),
        };
        foreach (var (command, says) in cases)
        {
            IsRefused(await app.CommandAsync(command), says);
        }

        var list = await app.CommandAsync("schedule", "list");
        Assert.DoesNotContain("paused", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("digest/", list.Output, StringComparison.Ordinal);
    }

    // The server is shared, and whoever comes second finds the user there.
    private static async Task MakeGuardedUserAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(
            $"""
            DROP ROLE IF EXISTS {PostgresCluster.GuardedUser};
            CREATE ROLE {PostgresCluster.GuardedUser} LOGIN PASSWORD 'the right one'
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(Token);
    }

    // One line, or one for each mistake in a file or in the settings under a headline; no trace of where in the program, no secret.
    private static void IsRefused(Ending ending, string says)
    {
        Assert.Equal(1, ending.ExitCode);
        Assert.Contains(says, ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, ending.Output, StringComparison.Ordinal);
    }
}
