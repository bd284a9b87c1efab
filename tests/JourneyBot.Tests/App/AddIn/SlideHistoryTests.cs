using JourneyBot.App.AddIn;
using JourneyBot.Decks.Slides;
using JourneyBot.Decks.Slides.Loose;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.AddIn;

public sealed class SlideHistoryTests
{
    private static readonly string[] Kinds = ["overview", "stage:s5", "stage:s1", "decisions"];

    [Fact]
    public void Each_slide_has_the_updates_that_changed_it()
    {
        var history = Tell(_ => true);

        Assert.NotEmpty(history.Of("overview", 0));
        Assert.NotEmpty(history.Of("stage:s5", 0));
        Assert.True(history.Of("stage:s5", 0).Count < history.Of("overview", 0).Count + 5);
        Assert.Empty(history.Of("decisions", 0));
        Assert.Empty(history.Of("overview", int.MaxValue));
        Assert.Empty(history.Of("never asked for", 0));
        var numbers = history.Of("overview", 0).Select(u => u.Number).ToList();
        Assert.Equal(numbers.Order(), numbers);
    }

    [Fact]
    public void It_goes_back_no_further_than_there_is_time()
    {
        var all = Tell(_ => true);
        var some = Tell(steps => steps <= 3);
        var none = Tell(_ => false);

        Assert.Empty(none.Of("overview", 0));
        Assert.InRange(some.Of("overview", 0).Count, 0, 3);
        Assert.True(some.Of("overview", 0).Count < all.Of("overview", 0).Count);
    }

    [Fact]
    public void A_decision_changes_its_own_slide_and_that_of_its_stage()
    {
        var imported = DemoMap.Load();
        var map = imported.Map;
        var desk = map.FindDecision("d-1")!;
        var author = new Author(desk.AskedOfId!.Value, null, Via.Card);
        var result = TakeDecision.Decide(map, desk, new(0, "why"), author, DemoMap.Now);
        Assert.True(result.Succeeded(out var taken, out _));
        map.Apply(taken[0]);

        var history = SlideHistory.Tell(
            map,
            new DeckRequest(DemoMap.Now) { Updates = [.. imported.Updates, .. taken] },
            PageSize.Wide,
            taken,
            Kinds,
            () => true
        );

        Assert.Equal(taken, history.Of("decisions", 0));
        Assert.Equal(taken, history.Of("stage:s5", 0));
        Assert.Empty(history.Of("stage:s1", 0));
    }

    private static SlideHistory Tell(Func<int, bool> mayGoOn)
    {
        var imported = DemoMap.Load();
        var steps = 0;
        IReadOnlyList<Update> newestFirst = [.. imported.Updates.OrderByDescending(u => u.Number)];
        return SlideHistory.Tell(
            imported.Map,
            new DeckRequest(DemoMap.Now) { Updates = [.. imported.Updates] },
            PageSize.Wide,
            newestFirst,
            Kinds,
            () => mayGoOn(++steps)
        );
    }
}
