using System.Text.Json.Nodes;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Decisions;

/// <summary>On the sample map Ingrid is asked to fund the weekend desk, by Rosa; Noor to send renewal terms earlier; Amara owns the map.</summary>
public sealed class DecideTests
{
    private const string Desk = "Fund a six-week weekend rota desk";
    private const string Pilot =
        "Fund the pilot: two people, Saturday and Sunday, ten regional groups";

    [Fact]
    public async Task Ones_own_decisions_come_first_and_only_they_have_a_button()
    {
        await using var bot = await BotHost.StartAsync();
        var noor = bot.ChatAs("Noor");

        await noor.SaysAsync("decide");

        await noor.SeesAsync("2 decisions are waiting", "Your decision, by 10 July", Desk);
        var card = noor.Card("2 decisions are waiting");
        Assert.True(
            card.Words.IndexOf("Your decision", StringComparison.Ordinal)
                < card.Words.IndexOf("Ingrid Halvorsen decides", StringComparison.Ordinal)
        );
        Assert.Single(CardReading.Buttons(card.Card), b => (string?)b["title"] == "Decide");
    }

    [Fact]
    public async Task A_few_words_of_the_title_bring_the_form_and_the_choice_is_kept()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.ChatAs("Rosa").SaysAsync("help");
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide wekend desk");
        await ingrid.SeesAsync("★ " + Pilot, "asked for by Rosa Quintero", "by 3 July");
        var changes = bot.Teams.Changes.Count;

        await ingrid.PicksAsync("Decide", inputs: Choosing("0", "It pays for itself"));

        await ingrid.SeesAsync("Decided.", Desk, Pilot, "Why: It pays for itself");
        var decision = (await bot.MapAsync()).FindDecision("d-1")!;
        Assert.Equal(DecisionStatus.Decided, decision.Status);
        Assert.Equal(0, decision.ChosenOption);
        Assert.Equal("It pays for itself", decision.Rationale);
        Assert.Equal(new DateOnly(2026, 6, 26), decision.DecidedOn);
        Assert.Equal(changes + 2, bot.Teams.Changes.Count);
        var update = (await bot.UpdatesAsync())[^1];
        Assert.Equal(UpdateKind.Decision, update.Kind);
        Assert.Equal(decision.Id, update.DecisionId);
    }

    [Fact]
    public async Task Whoever_asked_for_it_is_told_once_and_the_thread_of_the_stage_too()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.ChatAs("Rosa");
        await rosa.SaysAsync("help");
        var told = rosa.News.Count;
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");

        await ingrid.PicksAsync("Decide", inputs: Choosing("1", null));

        await rosa.SeesAsync(
            "Ingrid Halvorsen** decided what you asked for",
            Desk,
            "Answer weekend calls from the weekday team"
        );
        Assert.Equal(told + 1, rosa.News.Count);
        await bot.InChannelAs("Amara").SeesAsync();
        Assert.Contains(
            bot.InChannelAs("Amara").Standing,
            s => s.Words.Contains("took a decision", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Whoever_asked_but_never_met_the_bot_costs_nobody_the_decision()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");

        await ingrid.PicksAsync("Decide", inputs: Choosing("2", null));

        await ingrid.SeesAsync("Decided.");
        Assert.Equal(2, (await bot.MapAsync()).FindDecision("d-1")!.ChosenOption);
    }

    [Fact]
    public async Task A_form_that_somebody_overtook_changes_nothing_and_names_them()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");
        var (form, button) = ingrid.Find("Decide", on: Pilot);
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("decide weekend desk");
        await amara.PicksAsync("Decide", inputs: Choosing("2", "No money"));
        var before = await bot.ExportAsync();

        await ingrid.PressAsync(form, button, Choosing("0", "Let us"));

        await ingrid.SeesAsync(
            "Nothing was changed.",
            $"Amara Osei decided “{Desk}” already, on 26 June: Wait for the autumn budget."
        );
        Assert.Equal(before, await bot.ExportAsync());
        var update = (await bot.UpdatesAsync())[^1];
        Assert.Equal("p-ingrid", (await bot.MapAsync()).FindPerson(update.OnBehalfOfId)!.Key);
    }

    [Fact]
    public async Task Who_is_not_asked_is_refused_in_words_and_by_button()
    {
        await using var bot = await BotHost.StartAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.ChatAs("Rosa");

        await rosa.SaysAsync("decide weekend desk");

        const string No =
            "is asked of Ingrid Halvorsen; besides them only Amara Osei, who owns the map, can decide it.";
        await rosa.SeesAsync(No);
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");
        var (form, button) = ingrid.Find("Decide", on: Pilot);
        await rosa.PressAsync(form, button, Choosing("0", null));
        await rosa.SeesAsync(No);
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task In_a_channel_everybody_sees_what_waits_and_only_who_presses_sees_the_form()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("decide weekend desk");
        await rosa.SeesAsync("A decision is waiting", "Ingrid Halvorsen decides, by 3 July");

        await rosa.PicksAsync("Decide", on: "A decision is waiting");
        await rosa.SeesAsync("besides them only Amara Osei");

        var ingrid = bot.InChannelAs("Ingrid");
        await ingrid.PicksAsync("Decide", on: "A decision is waiting");
        await ingrid.SeesAsync("★ " + Pilot);
        await ingrid.PicksAsync("Decide", on: "★ ", inputs: Choosing("0", null));
        await ingrid.SeesAsync("Decided.");
        Assert.Equal(0, (await bot.MapAsync()).FindDecision("d-1")!.ChosenOption);
    }

    [Fact]
    public async Task The_same_press_twice_decides_once()
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");
        var (form, button) = ingrid.Find("Decide", on: Pilot);
        await ingrid.PressAsync(form, button, Choosing("0", null));
        var before = await bot.ExportAsync();

        await ingrid.PressAsync(form, button, Choosing("1", null));

        await ingrid.SeesAsync("already, on 26 June");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Theory]
    [InlineData("7", "There is no option 8: there are 3 of them.")]
    [InlineData("", "Choose one of the options.")]
    [InlineData("99999999999", "There is no option 2147483648: there are 3 of them.")]
    public async Task A_choice_that_is_none_keeps_the_form_and_what_was_typed(
        string option,
        string reason
    )
    {
        await using var bot = await BotHost.StartAsync();
        var before = await bot.ExportAsync();
        var ingrid = bot.ChatAs("Ingrid");
        await ingrid.SaysAsync("decide weekend desk");

        await ingrid.PicksAsync("Decide", inputs: Choosing(option, "It *pays*"));

        await ingrid.SeesAsync("Nothing was changed yet.", reason, "It *pays*", Pilot);
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("Decisions?")]
    [InlineData("my decisions")]
    public async Task It_is_found_however_it_is_asked_for(string words)
    {
        await using var bot = await BotHost.StartAsync();
        var ingrid = bot.ChatAs("Ingrid");

        await ingrid.SaysAsync(words);

        await ingrid.SeesAsync("2 decisions are waiting", "Your decision, by 3 July");
    }

    [Fact]
    public async Task What_is_decided_or_unknown_is_said_so()
    {
        await using var bot = await BotHost.StartAsync();
        var helena = bot.ChatAs("Helena");

        await helena.SaysAsync("decide guided import");
        await helena.SeesAsync(
            "Helena Prochazka decided “Give the guided import to every new customer” already, on 18 May: Everyone from 22 May."
        );

        await helena.SaysAsync("decide the colour of the moon");
        await helena.SeesAsync("I can't find", "Say decide to see them all");
    }

    [Fact]
    public async Task A_press_that_teams_delivers_twice_decides_once_and_tells_once()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = bot.ChatAs("Rosa");
        await rosa.SaysAsync("help");
        await DecidedAsync(bot);
        var before = await bot.ExportAsync();
        var calls = bot.Teams.Calls.Count;

        var again = await bot.Wire.PostAsync(bot.Wire.Last!);
        await bot.SettleAsync();

        Assert.Contains("Decided.", CardReading.Words(again!["value"]), StringComparison.Ordinal);
        Assert.Equal(calls, bot.Teams.Calls.Count);
        Assert.Equal(before, await bot.ExportAsync());
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
