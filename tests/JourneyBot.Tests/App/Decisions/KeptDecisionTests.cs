using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.App.Upkeep;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Decisions;

/// <summary>What becomes of a decision afterwards: taken back, taken along to another store, and without whoever took it.</summary>
public sealed class KeptDecisionTests
{
    private const string Desk = "Fund a six-week weekend rota desk";
    private const string Pilot =
        "Fund the pilot: two people, Saturday and Sunday, ten regional groups";

    [Fact]
    public async Task An_export_with_a_decision_and_one_taken_back_comes_back_the_same()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await DecidedAsync(bot);
        await ingrid.PicksAsync("Undo");
        await DecidedAsync(bot);
        var export = await bot.ExportAsync();

        var reading = MapFile.Read(Encoding.UTF8.GetBytes(export), bot.Clock.GetUtcNow());

        Assert.True(reading.Succeeded(out var again), string.Join('\n', reading.Mistakes));
        Assert.Equal(export.Trim(), Encoding.UTF8.GetString(MapFile.Write(again)).Trim());
    }

    [Fact]
    public async Task A_map_with_decisions_goes_from_one_store_to_another_unchanged()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await DecidedAsync(bot);
        await ingrid.PicksAsync("Undo");
        await DecidedAsync(bot);
        var export = await bot.ExportAsync();

        await using var other = await BotHost.StartAsync(Encoding.UTF8.GetBytes(export));

        Assert.Equal(export, await other.ExportAsync());
    }

    [Fact]
    public async Task What_somebody_gave_as_their_why_in_anothers_place_goes_with_them()
    {
        await using var bot = await BotHost.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("decide weekend desk");
        await amara.PicksAsync("Decide", inputs: Choosing("0", "Because I say so"));
        await amara.PicksAsync("Undo");
        await amara.SaysAsync("decide weekend desk");
        await amara.PicksAsync("Decide", on: "★ ", inputs: Choosing("1", "Because I said so"));

        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var result = await scope
                .ServiceProvider.GetRequiredService<ErasePerson>()
                .RunAsync("Amara Osei", TestContext.Current.CancellationToken);
            Assert.True(result.Succeeded(out _, out _));
        }

        Assert.Equal(1, (await bot.MapAsync()).FindDecision("d-1")!.ChosenOption);
        Assert.DoesNotContain("Because I sa", await bot.ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_opens_it_again_and_tells_whoever_asked()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = bot.ChatAs("Rosa");
        await rosa.SaysAsync("help");
        var ingrid = await DecidedAsync(bot);

        await ingrid.PicksAsync("Undo");

        await ingrid.SeesAsync("Taken back. Everything is as it was before.");
        await rosa.SeesAsync("took a decision back that you asked for. It is open again.");
        Assert.Equal(DecisionStatus.Open, (await bot.MapAsync()).FindDecision("d-1")!.Status);
        await ingrid.SaysAsync("decide weekend desk");
        await ingrid.SeesAsync("★ " + Pilot);
    }

    [Fact]
    public async Task Undo_in_words_takes_a_decision_back_too()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await DecidedAsync(bot);

        await ingrid.SaysAsync("undo");

        await ingrid.SeesAsync("took an update back:", $"{Desk}  to be decided again");
        Assert.Equal(DecisionStatus.Open, (await bot.MapAsync()).FindDecision("d-1")!.Status);
    }

    private static async Task<ChatScript> DecidedAsync(BotHost bot)
    {
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");
        await ingrid.PicksAsync("Decide", inputs: Choosing("0", "It pays for itself"));
        await ingrid.SeesAsync("Decided.");
        return ingrid;
    }

    private static JsonObject Choosing(string option, string? why) =>
        new() { ["option"] = option, ["why"] = why };
}
