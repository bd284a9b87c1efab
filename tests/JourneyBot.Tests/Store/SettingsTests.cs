using JourneyBot.Store;
using JourneyBot.Store.Digests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.Store;

public sealed class SettingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2027-01-01", "2026-W53")]
    [InlineData("2026-06-29", "2026-W27")]
    public void The_week_of_a_digest_is_the_iso_week(string day, string week) =>
        Assert.Equal(
            week,
            StoredDigest.WeekOf(
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Fact]
    public void Postgres_without_a_connection_string_is_refused()
    {
        using var services = StoreUnderTest.Services("data", "PostgreSql");

        var refused = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStoreDatabase>()
        );

        Assert.Contains("Store:ConnectionString", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused_with_its_name()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        var file = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(file, "not a folder", Token);
        await using var services = StoreUnderTest.Services(file);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token)
        );

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Store:DataFolder", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_its_name()
    {
        var folder = StoreUnderTest.TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "journeybot.db"),
            new string('x', 4096),
            Token
        );
        await using var services = StoreUnderTest.Services(folder);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token)
        );

        Assert.Contains("not an SQLite database", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Timeout=2", "127.0.0.1 port 1")]
    [InlineData("Host=/nowhere/at/all;Username=x;Timeout=2", "/nowhere/at/all")]
    public async Task A_server_that_is_not_there_is_refused_with_its_address(
        string connectionString,
        string address
    )
    {
        await using var services = StoreUnderTest.Services("data", "PostgreSql", connectionString);

        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() =>
            services.GetRequiredService<IStoreDatabase>().PrepareAsync(Token)
        );

        Assert.Contains(address, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "nonsense")]
    [InlineData("PostgreSql", "Database=x")]
    [InlineData("Sqlite", "Host=x")]
    public void A_connection_string_for_something_else_is_refused(
        string provider,
        string connectionString
    )
    {
        using var services = StoreUnderTest.Services("data", provider, connectionString);

        var refused = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStoreDatabase>()
        );

        Assert.Contains(provider, refused.Message, StringComparison.Ordinal);
    }
}
