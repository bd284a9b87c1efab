using System.Text.Json.Nodes;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Decisions;

/// <summary>What Cancel brings back in place of the form, outside digests.</summary>
public sealed class LeaveFormTests
{
    private const string Desk = "Fund a six-week weekend rota desk";
    private const string Pilot =
        "Fund the pilot: two people, Saturday and Sunday, ten regional groups";

    [Fact]
    public async Task Leaving_the_form_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync();
        var before = await bot.ExportAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");

        await ingrid.PicksAsync("Cancel");

        await ingrid.SeesAsync("2 decisions are waiting", "Your decision, by 3 July");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task Leaving_the_form_brings_back_the_list_it_was_opened_from()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide");
        var list = ingrid.Card("2 decisions are waiting").Words;
        await ingrid.PicksAsync("Decide");

        await ingrid.PicksAsync("Cancel");

        Assert.Equal(list.Trim(), ingrid.News[0].Words.Trim());
    }

    [Fact]
    public async Task Leaving_a_form_that_somebody_overtook_names_them()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");
        var (form, cancel) = ingrid.Find("Cancel", on: Pilot);
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("decide weekend desk");
        await amara.PicksAsync("Decide", inputs: new JsonObject { ["option"] = "2" });

        await ingrid.PressAsync(form, cancel, inputs: null);

        await ingrid.SeesAsync($"Amara Osei decided “{Desk}” already, on 26 June");
        Assert.DoesNotContain("waiting", ingrid.News[0].Words, StringComparison.Ordinal);
    }
}
