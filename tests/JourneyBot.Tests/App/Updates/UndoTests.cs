using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Updates;

public sealed class UndoTests
{
    private const string Stage = "I get help when it matters";

    [Fact]
    public async Task Undo_puts_the_score_back_for_everybody()
    {
        await using var bot = await UpdatedByRosaAsync();
        var rosa = bot.InChannelAs("Rosa");
        var changes = bot.Teams.Changes.Count;

        await rosa.PicksAsync("Undo");

        await rosa.SeesAsync("Taken back. Everything is as it was before.");
        Assert.Equal(3, (await bot.MapAsync()).FindTouchpoint("t5-1")!.Score);
        Assert.Equal(changes + 2, bot.Teams.Changes.Count);
    }

    [Fact]
    public async Task Undo_in_words_takes_back_the_last_thing_the_speaker_said()
    {
        await using var bot = await UpdatedByRosaAsync();
        var rosa = bot.ChatAs("Rosa");

        await rosa.SaysAsync("undo");

        await rosa.SeesAsync("**Rosa Quintero** took an update back:", "2 → 3");
        Assert.Equal(3, (await bot.MapAsync()).FindTouchpoint("t5-1")!.Score);
    }

    [Fact]
    public async Task Somebody_elses_update_cannot_be_undone()
    {
        await using var bot = await UpdatedByRosaAsync();
        var before = await bot.ExportAsync();
        var mateo = bot.InChannelAs("Mateo");

        await mateo.PicksAsync("Undo");

        await mateo.SeesAsync("Only Rosa Quintero can take this back.");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task The_same_update_is_undone_once()
    {
        await using var bot = await UpdatedByRosaAsync();
        var rosa = bot.InChannelAs("Rosa");
        var (remark, undo) = rosa.Find("Undo", on: null);
        await rosa.PressAsync(remark, undo, inputs: null);
        var before = await bot.ExportAsync();

        await rosa.PressAsync(remark, undo, inputs: null);

        await rosa.SeesAsync("taken back already");
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task What_somebody_changed_since_cannot_be_undone()
    {
        await using var bot = await UpdatedByRosaAsync();
        var rosa = bot.InChannelAs("Rosa");
        var (remark, undo) = rosa.Find("Undo", on: null);
        await bot.InChannelAs("Mateo").SaysAsync("weekend calls 4 because we were two on Sunday");
        var before = await bot.ExportAsync();

        await rosa.PressAsync(remark, undo, inputs: null);

        await rosa.SeesAsync(
            "Mateo Ruiz changed “Calls on a weekend because the rota is broken” since. Taking yours back would undo that too; send what it should be instead."
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task A_batch_that_never_was_is_not_undone()
    {
        await using var bot = await UpdatedByRosaAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.TampersAsync(
            "Undo",
            on: null,
            button => button["data"]!["batch"] = "0197a5b2-0000-7000-8000-000000000001"
        );

        await rosa.SeesAsync("I can't find anything of yours to take back.");
        Assert.Equal(before, await bot.ExportAsync());
    }

    private static async Task<BotHost> UpdatedByRosaAsync()
    {
        var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: Stage);
        await rosa.SavesAsync(("score.t5-1", "2"), ("why", "Nobody answers after 18:00"));
        return bot;
    }
}
