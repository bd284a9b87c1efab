using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Stages;

public sealed class UpdateFormTests
{
    private const string Stage = "I get help when it matters";
    private const string Why = "why";
    private const string Weekend = "score.t5-1";

    [Fact]
    public async Task An_update_changes_every_card_of_its_stage_and_leaves_one_remark_in_each_thread()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.InChannelAs("Amara", TeamsPlaces.OtherChannel).SaysAsync("post");
        var rosa = bot.InChannelAs("Rosa");
        var before = CardOf(rosa, Stage).Words;
        await rosa.PicksAsync("Update", on: Stage);

        await rosa.SavesAsync((Weekend, "2"), (Why, "Nobody answers after 18:00"));

        await rosa.SeesAsync("✓ **Saved.** Everybody sees it now.", "3 → 2");
        // A stage card and the overview, in two channels.
        Assert.Equal(4, bot.Teams.Changes.Count);
        foreach (var channel in new[] { TeamsPlaces.Channel, TeamsPlaces.OtherChannel })
        {
            var place = bot.InChannelAs("Rosa", channel);
            Assert.NotEqual(before, CardOf(place, Stage).Words);
            var remark = Assert.Single(
                place.Standing,
                s => s.Words.Contains("**Rosa Quintero** updated:", StringComparison.Ordinal)
            );
            Assert.Contains(
                "Why: Nobody answers after 18:00",
                remark.Words,
                StringComparison.Ordinal
            );
            Assert.Equal(CardOf(place, Stage).Conversation, remark.Conversation);
        }
    }

    [Fact]
    public async Task The_form_shows_the_last_values_and_only_to_the_one_who_asked()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.PicksAsync("Update", on: Stage);

        Assert.Equal("3", CardReading.Field(rosa.News[0].Card, Weekend));
        Assert.Empty(bot.Teams.Changes);
    }

    [Fact]
    public async Task Cancel_brings_the_card_back_and_changes_nothing()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);

        await rosa.PicksAsync("Cancel");

        await rosa.SeesAsync(Stage, "No change");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Theory]
    [InlineData("0", "“0” is not a score; it must be a whole number from 1 to 10.")]
    [InlineData("11", "“11” is not a score; it must be a whole number from 1 to 10.")]
    [InlineData("99", "“99” is not a score; it must be a whole number from 1 to 10.")]
    [InlineData("3.5", "“3.5” is not a score; it must be a whole number from 1 to 10.")]
    [InlineData("very bad", "“very bad” is not a score; it must be a whole number from 1 to 10.")]
    public async Task A_score_that_is_none_is_refused_and_what_was_typed_is_kept(
        string score,
        string words
    )
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);

        await rosa.SavesAsync((Weekend, score), (Why, "Nobody answers"));

        await rosa.SeesAsync("Almost. Nothing was changed yet.", words);
        Assert.Equal("Nobody answers", CardReading.Field(rosa.News[0].Card, Why));
        Assert.Equal(before, await bot.ExportAsync());
        Assert.Empty(bot.Teams.Changes);
    }

    [Fact]
    public async Task A_score_without_a_why_is_refused_and_can_be_mended_in_place()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);
        await rosa.SavesAsync((Weekend, "2"));
        await rosa.SeesAsync(
            "Almost. Nothing was changed yet.",
            "A score never changes without a why: say in words what happened."
        );
        Assert.Equal("2", CardReading.Field(rosa.News[0].Card, Weekend));

        await rosa.SavesAsync((Why, "Two calls on Sunday"));

        await rosa.SeesAsync("✓ **Saved.** Everybody sees it now.");
    }

    [Fact]
    public async Task A_why_of_ten_thousand_characters_is_refused_with_its_length()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);

        await rosa.SavesAsync((Weekend, "2"), (Why, new string('x', 10_000)));

        await rosa.SeesAsync("The why has 10,000 characters; at most 1,000 fit.");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Theory]
    [InlineData("🚑🚑 they called 👩‍👩‍👧‍👦")]
    [InlineData("لا أحد يجيب في عطلة نهاية الأسبوع")]
    [InlineData(
        "**bold** <b>html</b> [link](http://example.com) <at>Everybody</at> {{DATE(2026-01-01,SHORT)}}"
    )]
    public async Task Whatever_script_or_marks_a_why_has_it_is_kept_as_it_was_typed(string why)
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);

        await rosa.SavesAsync((Weekend, "2"), (Why, why));

        await rosa.SeesAsync("✓ **Saved.** Everybody sees it now.");
        Assert.Equal(why, (await bot.UpdatesAsync())[^1].Why);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_different_is_not_an_update_and_says_what_to_press()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);

        await rosa.SavesAsync();

        await rosa.SeesAsync(
            "Nothing is different from what the map says. If it is all still true, press No change."
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task A_form_that_was_overtaken_says_by_whom_and_keeps_what_was_typed()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        var mateo = bot.InChannelAs("Mateo");
        await rosa.PicksAsync("Update", on: Stage);
        var form = rosa.News[0];
        await mateo.PicksAsync("Update", on: Stage);
        await mateo.SavesAsync((Weekend, "4"), (Why, "A better Sunday"));
        var before = await bot.ExportAsync();

        await rosa.PressAsync(
            form,
            form.Button("Save")!,
            Typed(form, (Weekend, "2"), (Why, "A bad one"))
        );

        await rosa.SeesAsync(
            "The map has moved on. Nothing was changed.",
            "“Calls on a weekend because the rota is broken”: Mateo Ruiz changed the score to “4” while your form was open.",
            "Nothing was saved; look again."
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task An_old_client_saves_by_message_and_gets_the_card_as_a_reply()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.PicksOnAnOldClientAsync("Update", on: Stage);
        var form = rosa.Card("Save");
        await rosa.PicksOnAnOldClientAsync(
            "Save",
            on: "Cancel",
            Typed(form, (Weekend, "2"), (Why, "Two calls"))
        );

        await rosa.SeesAsync("✓ **Saved.** Everybody sees it now.");
    }

    private static System.Text.Json.Nodes.JsonObject Typed(
        Sight form,
        params (string Field, string Value)[] typed
    )
    {
        var inputs = CardReading.Inputs(form.Card);
        foreach (var (field, value) in typed)
        {
            inputs[field] = value;
        }

        return inputs;
    }

    private static Sight CardOf(ChatScript place, string stage) =>
        place.Standing.First(s =>
            s.Words.Contains(stage, StringComparison.Ordinal) && s.Button("Update") is not null
        );
}
