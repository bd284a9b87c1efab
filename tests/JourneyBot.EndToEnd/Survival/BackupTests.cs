using JourneyBot.EndToEnd.Processes;
using JourneyBot.TestKit.Wire;
using Microsoft.Data.Sqlite;

namespace JourneyBot.EndToEnd.Survival;

/// <summary>What an operator does from a shell, while the bot runs and while it does not.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private AppProcess _app = null!;
    private FakeTeams _teams = null!;
    private TeamsWire _wire = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _app = await AppProcess.StartAsync();
        _wire = new TeamsWire(_app.Http, _teams.ServiceUrl);
    }

    [Fact]
    public async Task A_backup_of_the_running_bot_brings_everything_back_after_the_database_was_lost()
    {
        await ScoreAsync(3, "kept in the backup");
        var backup = await _app.CommandAsync("backup", "--out", "backup.db");
        await ScoreAsync(4, "came too late");
        var whileRunning = await _app.CommandAsync("restore", "backup.db");
        await _app.StopAsync();
        await File.WriteAllBytesAsync(
            Path.Combine(_app.DataFolder, "journeybot.db"),
            new byte[9000],
            TestContext.Current.CancellationToken
        );

        var restore = await _app.CommandAsync("restore", "backup.db");

        Assert.True(backup.ExitCode == 0, backup.Output);
        Assert.Equal(1, whileRunning.ExitCode);
        Assert.Contains("stop that one first", whileRunning.Output, StringComparison.Ordinal);
        Assert.True(restore.ExitCode == 0, restore.Output);
        var export = await ExportAsync();
        Assert.Contains("kept in the backup", export, StringComparison.Ordinal);
        Assert.DoesNotContain("came too late", export, StringComparison.Ordinal);
        await _app.StartAgainAsync();
        await ScoreAsync(5, "life goes on");
    }

    [Fact]
    public async Task An_erased_person_is_nowhere_in_the_file_any_more()
    {
        await _wire.SayInPersonAsync(
            People.Claire,
            "weekend calls 4 because nobody answers at all"
        );
        await _teams.WaitForAsync(call => call.Method == "POST", 1, "the answer");

        var erase = await _app.CommandAsync("erase", "--person", People.Claire.Email);
        await _app.StopAsync();

        Assert.True(erase.ExitCode == 0, erase.Output);
        var export = await ExportAsync();
        Assert.DoesNotContain("Bouchard", export, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody answers at all", export, StringComparison.Ordinal);
        Assert.Contains("A former colleague", export, StringComparison.Ordinal);
        await AssertNowhereAsync("Bouchard");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_not_started_with()
    {
        await _app.StopAsync();
        await using (var connection = await OpenAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE schema_version SET number = 999";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var list = await _app.CommandAsync();

        Assert.Equal(1, list.ExitCode);
        Assert.Contains("schema 999", list.Output, StringComparison.Ordinal);
        Assert.Contains("start the newer program", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", list.Output, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _teams.DisposeAsync();
    }

    private Task ScoreAsync(int score, string why) =>
        _wire.SayInPersonAsync(People.Rosa, $"weekend calls {score} because {why}");

    private async Task<string> ExportAsync()
    {
        var export = await _app.CommandAsync("export", "--out", "map.json");
        Assert.True(export.ExitCode == 0, export.Output);
        return await File.ReadAllTextAsync(
            Path.Combine(_app.Folder, "map.json"),
            TestContext.Current.CancellationToken
        );
    }

    // Every column of every table, whatever tables there are.
    private async Task AssertNowhereAsync(string words)
    {
        await using var connection = await OpenAsync();
        foreach (
            var table in await ColumnAsync(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            )
        )
        {
            var columns = await ColumnAsync(
                connection,
                $"SELECT name FROM pragma_table_info('{table}')"
            );
            foreach (var column in columns)
            {
                var found = await ColumnAsync(
                    connection,
                    $"SELECT \"{column}\" FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%{words}%'"
                );
                Assert.True(found.Count == 0, $"{table}.{column}: {string.Join(" | ", found)}");
            }
        }
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_app.DataFolder, "journeybot.db")};Pooling=False"
        );
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<List<string>> ColumnAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(
            TestContext.Current.CancellationToken
        );
        var values = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            values.Add($"{reader[0]}");
        }

        return values;
    }
}
