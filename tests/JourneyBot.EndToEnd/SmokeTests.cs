using JourneyBot.EndToEnd.Browser;
using JourneyBot.EndToEnd.Processes;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd;

public sealed class SmokeTests(Chromium chromium)
{
    [Fact]
    public async Task The_app_starts_answers_and_stops_cleanly()
    {
        await using var app = await AppProcess.StartAsync();

        using var response = await app.Http.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.True((int)response.StatusCode < 500, $"GET / answered {response.StatusCode}.");
        Assert.Equal(0, await app.StopAsync());
    }

    [Fact]
    public async Task The_emulator_shows_the_people_and_places_of_the_sample_map()
    {
        await using var app = await AppProcess.StartAsync();
        await using var playground = await PlaygroundHost.StartAsync(app.Messages);
        var client = new TeamsClient(await chromium.OpenPageAsync());

        await client.LoadAsync(playground.Address);

        var channel = client.Page.GetByRole(
            AriaRole.Treeitem,
            new() { Name = "Brackenfold - Journey map" }
        );
        await Assertions.Expect(channel).ToBeVisibleAsync();
        await Shots.TakeAsync(client.Page, "emulator");
        await client.Page.Context.CloseAsync();
    }
}
