using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Journeys.Decisions;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Decisions;

/// <summary>A leader decides where they read: on the digest.</summary>
public sealed class DigestDecisionTests
{
    private const string Desk = "Fund a six-week weekend rota desk";
    private const string BottomLine =
        "Net growth of 9 customers and EUR 191,200 a year in June so far.";

    private static readonly DateTimeOffset Monday = new(2026, 6, 29, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_weekly_digest_turns_into_the_form_and_back_with_what_was_decided()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var ingrid = await LetterAsync(bot, "Ingrid");
        Assert.Single(
            CardReading.Buttons(ingrid.Card(BottomLine).Card),
            b => (string?)b["title"] == "Decide"
        );

        await ingrid.PicksAsync("Decide", on: BottomLine);
        await ingrid.SeesAsync("What do you decide? ★ is recommended");
        await ingrid.PicksAsync("Decide", on: "★ ", Choosing("1"));

        await ingrid.SeesAsync("Decided.", "WEEK 26", BottomLine, "Decided on 29 June", "Undo");
        var again = ingrid.News[0];
        Assert.Contains("Noor van Dijk decides, by 10 July", again.Words, StringComparison.Ordinal);
        Assert.Null(again.Button("Decide"));
        Assert.Equal(1, (await bot.MapAsync()).FindDecision("d-1")!.ChosenOption);
    }

    [Fact]
    public async Task Leaving_the_form_brings_the_same_digest_back()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await LetterAsync(bot, "Ingrid");
        var letter = ingrid.Card(BottomLine).Words;
        await ingrid.PicksAsync("Decide", on: BottomLine);

        await ingrid.PicksAsync("Cancel");

        Assert.Equal(letter.Trim(), ingrid.News[0].Words.Trim());
    }

    [Fact]
    public async Task A_letter_that_came_late_says_so_again_after_the_form()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await LetterAsync(bot, "Ingrid", Monday.AddDays(2));
        await ingrid.SeesAsync("it comes 2 days late");
        bot.Clock.MoveTo(Monday.AddDays(3));
        await ingrid.PicksAsync("Decide", on: BottomLine);

        await ingrid.PicksAsync("Cancel");

        await ingrid.SeesAsync(
            "This is the digest for week 26, 22 to 28 June; it comes 2 days late.",
            BottomLine
        );
    }

    [Fact]
    public async Task Whoever_is_named_on_the_maps_of_two_companies_decides_on_the_digests_of_both()
    {
        await using var bot = await BotHost.StartAsync(
            Company("first", "Atlas"),
            Company("second", "Borealis")
        );
        var ingrid = bot.ChatAs("Ingrid");
        foreach (var map in new[] { "Atlas", "Borealis" })
        {
            await ingrid.SaysAsync($"digest {map}");

            await ingrid.SeesAsync(map, "Your decision, by 3 July");
            Assert.NotNull(ingrid.Card(map).Button("Decide"));
        }
    }

    [Fact]
    public async Task Somebody_no_map_names_keeps_the_button_in_the_emulator_after_an_update()
    {
        await using var bot = await BotHost.StartAsync();
        var before = (await bot.UpdatesAsync()).Count;
        var ada = bot.ChatAs("Ada");
        await ada.SaysAsync("import 6 the import wizard asks too much");
        Assert.Equal(before + 1, (await bot.UpdatesAsync()).Count);

        await ada.SaysAsync("digest");

        Assert.NotNull(ada.Card("Ingrid Halvorsen decides").Button("Decide"));
    }

    [Fact]
    public async Task A_late_press_says_who_was_first_on_the_digest_as_it_is()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await LetterAsync(bot, "Ingrid");
        await ingrid.PicksAsync("Decide", on: BottomLine);
        var (form, button) = ingrid.Find("Decide", on: "★ ");
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("decide weekend desk");
        await amara.PicksAsync("Decide", on: "★ ", Choosing("2"));
        var before = await bot.ExportAsync();

        await ingrid.PressAsync(form, button, Choosing("0"));

        await ingrid.SeesAsync(
            "The map has moved on. Nothing was changed.",
            $"Amara Osei decided “{Desk}” already",
            BottomLine,
            "Decided on 29 June"
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task The_letter_itself_says_no_once_it_is_decided()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await LetterAsync(bot, "Ingrid");
        var (letter, button) = ingrid.Find("Decide", on: BottomLine);
        await ingrid.PressAsync(letter, button, inputs: null);
        await ingrid.PicksAsync("Decide", on: "★ ", Choosing("0"));

        await ingrid.PressAsync(letter, button, inputs: null);

        await ingrid.SeesAsync("Ingrid Halvorsen decided", "already, on 29 June");
    }

    [Fact]
    public async Task A_mistake_in_the_form_keeps_the_way_back_to_the_digest()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await LetterAsync(bot, "Ingrid");
        await ingrid.PicksAsync("Decide", on: BottomLine);
        await ingrid.PicksAsync("Decide", on: "★ ", Choosing(""));
        await ingrid.SeesAsync("Almost. Nothing was changed yet.", "Choose one of the options.");

        await ingrid.PicksAsync("Decide", on: "★ ", Choosing("0"));

        await ingrid.SeesAsync("Decided.", BottomLine);
    }

    [Fact]
    public async Task On_a_digest_in_a_channel_everybody_may_press_and_only_who_is_asked_gets_the_form()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.InChannelAs("Rosa").SaysAsync("digest");
        var rosa = bot.InChannelAs("Rosa");

        await rosa.PicksAsync(Desk, on: "Ingrid Halvorsen decides");
        await rosa.SeesAsync("besides them only Amara Osei, who owns the map, can decide it.");

        var ingrid = bot.InChannelAs("Ingrid");
        await ingrid.PicksAsync(Desk, on: "Ingrid Halvorsen decides");
        await ingrid.PicksAsync("Decide", on: "★ ", Choosing("0"));
        await ingrid.SeesAsync("Decided.", BottomLine);
        Assert.Equal(DecisionStatus.Decided, (await bot.MapAsync()).FindDecision("d-1")!.Status);
        Assert.DoesNotContain(
            bot.InChannelAs("Rosa").Standing,
            s => s.Words.Contains("What do you decide?", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_older_client_decides_by_messages()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = await LetterAsync(bot, "Ingrid");

        await ingrid.PicksOnAnOldClientAsync("Decide", on: BottomLine);
        await ingrid.PicksOnAnOldClientAsync("Decide", on: "★ ", Choosing("0"));

        await ingrid.SeesAsync("Decided.", BottomLine);
        Assert.Equal(0, (await bot.MapAsync()).FindDecision("d-1")!.ChosenOption);
    }

    private static byte[] Company(string id, string map)
    {
        var file = JsonNode.Parse(DemoMap.Json())!;
        file["organization"]!["id"] = id;
        file["map"]!["name"] = map;
        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }

    private static async Task<ChatScript> LetterAsync(
        BotHost bot,
        string firstName,
        DateTimeOffset? at = null
    )
    {
        var chat = bot.ChatAs(firstName);
        await chat.SaysAsync("help");
        bot.Clock.MoveTo(at ?? Monday);
        await bot.SendDigestsAsync();
        await chat.SeesAsync(BottomLine);
        return chat;
    }

    private static JsonObject Choosing(string option) => new() { ["option"] = option };
}
