using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.Store;

public sealed class BackupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_others_write_is_whole_and_can_be_put_back()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        var backup = Path.Combine(store.Folder, "backup.db");
        var writing = Task.Run(() => OutboxUnderTest.AddAsync(store, Messages(200)), Token);
        await store.Database.BackupAsync(backup, Token);
        await writing;

        await store.WriteAsync(db => MapWriter.AddAsync(db, new ASmallMap("later").Full, Token));
        await store.Database.RestoreAsync(backup, Token);
        await store.Database.PrepareAsync(Token);

        await using var db = store.Db();
        Assert.Equal("care", Assert.Single(await MapReader.ListAsync(db, Token)).Key);
        Assert.Equal(
            ["backup.db"],
            Directory.GetFiles(store.Folder, "backup*").Select(Path.GetFileName)
        );
        Assert.True(File.Exists(store.DatabasePath + ".before-restore"));
    }

    [Fact]
    public async Task A_backup_goes_into_an_empty_folder_too()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await store.WriteAsync(db => MapWriter.AddAsync(db, new ASmallMap().Full, Token));
        var backup = Path.Combine(store.Folder, "backup.db");
        await store.Database.BackupAsync(backup, Token);
        var folder = Path.Combine(store.Folder, "elsewhere");
        await using var services = StoreUnderTest.Services(folder);

        var other = services.GetRequiredService<IStoreDatabase>();
        await other.RestoreAsync(backup, Token);
        await other.PrepareAsync(Token);

        Assert.True(File.Exists(Path.Combine(folder, "journeybot.db")));
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var backup = Path.Combine(store.Folder, "backup.db");
        await File.WriteAllTextAsync(backup, "mine", Token);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            store.Database.BackupAsync(backup, Token)
        );

        Assert.Contains("exists already", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(backup, Token));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_changes_nothing()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await store.WriteAsync(db => MapWriter.AddAsync(db, new ASmallMap().Full, Token));
        var text = Path.Combine(store.Folder, "text");
        await File.WriteAllTextAsync(text, new string('x', 4096), Token);
        var foreign = Path.Combine(store.Folder, "foreign.db");
        await RunAsync(foreign, "CREATE TABLE a (x INTEGER)");

        foreach (var file in new[] { text, foreign, Path.Combine(store.Folder, "missing.db") })
        {
            var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
                store.Database.RestoreAsync(file, Token)
            );
            Assert.Contains("nothing was changed", refused.Message, StringComparison.Ordinal);
        }

        await using var db = store.Db();
        Assert.Single(await MapReader.ListAsync(db, Token));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var backup = Path.Combine(store.Folder, "backup.db");
        await store.Database.BackupAsync(backup, Token);
        await RunAsync(backup, "UPDATE schema_version SET number = 999");

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            store.Database.RestoreAsync(backup, Token)
        );

        Assert.Contains("schema 999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_a_damaged_database_which_is_kept()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await store.WriteAsync(db => MapWriter.AddAsync(db, new ASmallMap().Full, Token));
        var backup = Path.Combine(store.Folder, "backup.db");
        await store.Database.BackupAsync(backup, Token);
        await DamageAsync(store);

        await store.Database.RestoreAsync(backup, Token);
        await store.Database.PrepareAsync(Token);

        await using var db = store.Db();
        Assert.Single(await MapReader.ListAsync(db, Token));
        var kept = await File.ReadAllBytesAsync(store.DatabasePath + ".before-restore", Token);
        Assert.Contains((byte)0xEE, kept);
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_program_that_runs()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var backup = Path.Combine(store.Folder, "backup.db");
        await store.Database.BackupAsync(backup, Token);
        await using var running = await store.Database.TakePlaceAsync(Token);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            store.Database.RestoreAsync(backup, Token)
        );

        Assert.Contains("stop that one first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_there_is_no_backup_and_none_is_made()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        await using var services = StoreUnderTest.Services(folder);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services
                .GetRequiredService<IStoreDatabase>()
                .BackupAsync(Path.Combine(folder, "backup.db"), Token)
        );

        Assert.Contains("There is no database", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task A_damaged_database_is_not_started_with()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await store.WriteAsync(db => MapWriter.AddAsync(db, new ASmallMap().Full, Token));
        await DamageAsync(store);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            store.Database.PrepareAsync(Token)
        );

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains("restore a backup", refused.Message, StringComparison.Ordinal);
    }

    private static async Task DamageAsync(StoreUnderTest store)
    {
        await RunAsync(store.DatabasePath, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        await using var file = File.OpenWrite(store.DatabasePath);
        file.Seek(4096 * 3, SeekOrigin.Begin);
        await file.WriteAsync(Enumerable.Repeat((byte)0xEE, 4096 * 20).ToArray(), Token);
    }

    private static JourneyBot.Store.Sending.OutboxMessage[] Messages(int count) =>
        [.. Enumerable.Range(0, count).Select(n => OutboxUnderTest.AMessage("a", $"{n}"))];

    private static async Task RunAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }
}
