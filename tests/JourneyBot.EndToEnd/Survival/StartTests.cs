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
        var (exitCode, output) = await AppProcess.StartWithoutSettingsAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("Teams:AppId", output, StringComparison.Ordinal);
        Assert.Contains("Teams:TenantId", output, StringComparison.Ordinal);
        Assert.Contains("Teams:ClientSecret", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
