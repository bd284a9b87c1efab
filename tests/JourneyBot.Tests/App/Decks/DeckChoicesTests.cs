using System.IO.Compression;
using JourneyBot.App.Decks;
using JourneyBot.Decks.Lint;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Decks;

public sealed class DeckChoicesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_words_deck_alone_need_no_form_and_the_progress_becomes_the_result()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync("deck");

        var progress = Assert.Single(
            bot.Teams.Posts,
            c => c.Body.ToJsonString().Contains("Making the deck", StringComparison.Ordinal)
        );
        var result = Assert.Single(
            bot.Teams.Calls,
            c => c.Method == "PUT" && c.Message == progress.Message
        );
        Assert.Contains("The deck is ready.", result.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_people_who_ask_at_once_get_one_rendering()
    {
        await using var bot = await BotHost.StartAsync();
        TeamsPerson[] asking =
        [
            People.Rosa,
            People.Mateo,
            People.Ines,
            People.Claire,
            People.Ingrid,
            People.Amara,
            People.Devika,
            People.Marcus,
            People.Helena,
            People.Tobias,
        ];
        await Task.WhenAll(asking.Select(p => bot.Wire.SayInPersonAsync(p, "deck")));

        await bot.SettleAsync();

        Assert.Equal(10, bot.Teams.Posts.Count(IsOffer));
        Assert.Equal(1, bot.Services.GetRequiredService<RenderedDecks>().Made);
    }

    [Fact]
    public async Task A_sender_that_died_before_it_said_so_leaves_one_progress_message_and_one_offer()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("deck");

        await bot.WithStoreAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(Cancellation);
            await db
                .OutboxMessages.Where(m => m.Action == OutboxAction.Make)
                .ExecuteUpdateAsync(
                    m => m.SetProperty(o => o.State, OutboxState.Pending),
                    Cancellation
                );
            await write.CommitAsync(Cancellation);
            return 0;
        });
        await bot.SettleAsync();

        Assert.Single(
            bot.Teams.Posts,
            c => c.Body.ToJsonString().Contains("Making the deck", StringComparison.Ordinal)
        );
        Assert.Single(bot.Teams.Posts, IsOffer);
        Assert.Equal(
            2,
            bot.Teams.Changes.Count(c =>
                c.Body.ToJsonString().Contains("The deck is ready", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_map_that_changed_gives_a_new_deck()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = bot.ChatAs("Rosa");
        await rosa.SaysAsync("deck");
        await rosa.SaysAsync("weekend calls 3 because nobody answers after 18:00");
        await rosa.SaysAsync("deck");

        Assert.Equal(2, bot.Services.GetRequiredService<RenderedDecks>().Made);
    }

    [Fact]
    public async Task What_was_chosen_is_what_is_in_the_deck()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck choices");
        var form = CardReading.Inputs(rosa.Card("A DECK OF THE MAP").Card);
        form[DeckFields.Persona] = "maren";
        form[DeckFields.Parts] = "CustomerAsset,Decisions";

        await rosa.PicksAsync("Make the deck", on: "A DECK OF THE MAP", form);

        await rosa.SeesAsync("The deck is on its way.", "The deck is ready.");
        var slides = await SlidesAsync(bot, rosa);
        Assert.Equal(4, slides.Count);
        Assert.Contains("Maren, operations manager", slides[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Tomas", slides[0], StringComparison.Ordinal);
        Assert.Contains("Regional groups: ", slides[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_what_is_wrong_and_keeps_the_rest()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck choices");
        var form = CardReading.Inputs(rosa.Card("A DECK OF THE MAP").Card);
        form[DeckFields.Parts] = "";
        form[DeckFields.Persona] = "maren";
        form[DeckFields.Since] = DeckFields.ADay;
        form[DeckFields.Day] = "2199-01-01";

        await rosa.PicksAsync("Make the deck", on: "A DECK OF THE MAP", form);

        await rosa.SeesAsync(
            "Choose at least one kind of slide.",
            "Give the day that changes are told since"
        );
        Assert.Equal("maren", (string?)CardReading.Inputs(rosa.News[^1].Card)[DeckFields.Persona]);
        Assert.DoesNotContain(
            bot.Teams.Posts,
            c => c.Body.ToJsonString().Contains("Making", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(DeckFields.Digest, "")]
    [InlineData(DeckFields.Baseline, "")]
    [InlineData(DeckFields.ADay, "2026-06-01")]
    public async Task Changes_can_be_told_since_a_digest_the_baseline_or_a_day(
        string since,
        string day
    )
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck choices");
        var form = CardReading.Inputs(rosa.Card("A DECK OF THE MAP").Card);
        form[DeckFields.Parts] = "Changes";
        form[DeckFields.Since] = since;
        form[DeckFields.Day] = day;

        await rosa.PicksAsync("Make the deck", on: "A DECK OF THE MAP", form);

        var slides = await SlidesAsync(bot, rosa);
        Assert.InRange(slides.Count, 2, 4);
    }

    [Fact]
    public async Task Whoever_leaves_the_form_gets_no_deck()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck choices");

        await rosa.PicksAsync("Cancel", on: "A DECK OF THE MAP");

        await rosa.SeesAsync("No deck, then.");
        Assert.Equal(0, bot.Services.GetRequiredService<RenderedDecks>().Made);
    }

    [Fact]
    public async Task The_form_of_a_channel_makes_no_deck_of_another_map()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.SaysAsync("deck choices");
        var form = CardReading.Inputs(rosa.Card("A DECK OF THE MAP").Card);
        form[DeckFields.Map] = Guid.NewGuid().ToString("D");

        await rosa.PicksAsync("Make the deck", on: "A DECK OF THE MAP", form);

        await rosa.SeesAsync("That card belongs to a map that isn't posted here");
        Assert.Equal(0, bot.Services.GetRequiredService<RenderedDecks>().Made);
    }

    private static bool IsOffer(TeamsCall call) =>
        (string?)call.Body["attachments"]?[0]?["contentType"]
        == "application/vnd.microsoft.teams.card.file.consent";

    private static async Task<List<string>> SlidesAsync(BotHost bot, ChatScript chat)
    {
        var link = chat
            .News.SelectMany(n => CardReading.Buttons(n.Card))
            .Select(b => (string?)b["url"])
            .OfType<string>()
            .Single(url => url.Contains("/decks/", StringComparison.Ordinal));
        var file = await bot.Browser.GetByteArrayAsync(new Uri(link), Cancellation);
        Assert.DoesNotContain(DeckLint.Check(new MemoryStream(file)), f => !f.IsWarning);
        using var zip = new ZipArchive(new MemoryStream(file));
        var slides = new List<string>();
        for (var i = 1; zip.GetEntry($"ppt/slides/slide{i}.xml") is { } entry; i++)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancellation));
            slides.Add(await reader.ReadToEndAsync(Cancellation));
        }

        return slides;
    }
}
