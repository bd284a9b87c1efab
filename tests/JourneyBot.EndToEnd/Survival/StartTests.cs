using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Survival;

/// <summary>How it starts and how it ends.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task It_starts_answers_and_stops_cleanly_when_its_host_says_so()
    {
        await using var app = await AppProcess.StartAsync();

        using var page = await app.Http.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.True(page.IsSuccessStatusCode, $"GET / answered {page.StatusCode}.");
        Assert.Equal(0, await app.StopAsync());
    }

    [Fact]
    public async Task Ctrl_C_stops_it_cleanly()
    {
        await using var app = await AppProcess.StartAsync();

        Assert.Equal(0, await app.InterruptAsync());
        Assert.DoesNotContain("   at ", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_it_names_every_missing_one_and_does_not_start()
    {
        var ending = await AppProcess.StartWithoutSettingsAsync();

        Assert.Equal(1, ending.ExitCode);
        Assert.Contains("Teams:AppId", ending.Output, StringComparison.Ordinal);
        Assert.Contains("Teams:TenantId", ending.Output, StringComparison.Ordinal);
        Assert.Contains("Teams:ClientSecret", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ending.Output, StringComparison.Ordinal);
        Assert.Empty(ending.Files);
    }

    [Theory]
    [InlineData("Store__DataFolder=/sys/kernel", "set Store:DataFolder to a folder")]
    [InlineData("Store__DataFolder=/sys/nothing", "set Store:DataFolder to a folder")]
    [InlineData("Store__ConnectionString=Host=x", "Store:ConnectionString")]
    [InlineData(
        "Store__Provider=PostgreSql|Store__ConnectionString=Host=127.0.0.1;Port=1;Username=x",
        "127.0.0.1 port 1 can't be reached"
    )]
    public async Task A_store_that_cannot_be_used_stops_the_start_with_one_line_and_leaves_nothing(
        string settings,
        string says
    )
    {
        var ending = await AppProcess.StartInVainAsync(
            settings
                .Split('|')
                .Select(setting => setting.Split('=', 2))
                .ToDictionary(s => s[0], s => s[1], StringComparer.Ordinal)
        );

        Assert.Equal(1, ending.ExitCode);
        Assert.Contains(says, ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ending.Output, StringComparison.Ordinal);
        Assert.Empty(ending.Files);
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_does_not_start()
    {
        await using var first = await AppProcess.StartAsync();

        var second = await AppProcess.StartInVainAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Store__DataFolder"] = first.DataFolder,
            }
        );

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("in use by another JourneyBot", second.Output, StringComparison.Ordinal);
    }
}
