using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Updates;

/// <summary>Tests of what is done to a map and taken back: the map with all that was done to it, and two people who do it.</summary>
public abstract class ChangedMap(JourneyMap map)
{
    private readonly List<Update> _history = [];

    protected static DateTimeOffset Now => TestClock.MondayMorning;

    protected JourneyMap Map { get; set; } = map;

    protected Author Ada => new(Map.Workspace.People[0].Id, null, Via.Card);

    protected Author Ben => new(Map.Workspace.People[1].Id, null, Via.Card);

    protected IReadOnlyList<Update> Does(Result<IReadOnlyList<Update>> result)
    {
        Assert.True(result.Succeeded(out var updates, out var refusal), refusal?.Reason);
        foreach (var update in updates)
        {
            Map.Apply(update);
            _history.Add(update);
        }

        return updates;
    }

    protected Result<IReadOnlyList<Update>> Undoes(IReadOnlyList<Update> batch, Author author) =>
        Undo.Decide(
            Map,
            batch,
            [.. _history.Where(u => batch.Count > 0 && u.Number > batch[^1].Number)],
            author,
            Now.AddHours(2)
        );

    protected static Refusal Refused(Result<IReadOnlyList<Update>> result)
    {
        Assert.False(result.Succeeded(out _, out var refusal));
        return refusal;
    }
}
