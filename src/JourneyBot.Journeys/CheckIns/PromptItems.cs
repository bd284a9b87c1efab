using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.CheckIns;

/// <summary>Chooses what a champion is asked: the touchpoint longest unconfirmed, a project that is due, and one open question.</summary>
public static class PromptItems
{
    /// <summary>How many things one prompt asks at most.</summary>
    public const int Most = 3;

    private const int DueWithin = 14;

    // What was confirmed in these days is not asked again: nobody is nagged after answering.
    private const int ConfirmedWithin = 7;

    // Customers need some days with what was delivered before they can say whether it is better.
    private const int MeasureAfter = 7;

    /// <summary>None where the champion has nothing to look after, or has said it all within the week.</summary>
    public static IReadOnlyList<PromptItem> For(JourneyMap map, PersonId champion, DateOnly today)
    {
        var stages = map.Stages.FindAll(s => s.ChampionIds.Contains(champion));
        var question = MeasureAgain(map, champion, today) ?? IsItReliable(stages);
        return
        [
            .. new[]
            {
                LongestUnconfirmed(stages, today, question?.TouchpointId),
                ProjectDue(map, champion, today),
                question,
            }.OfType<PromptItem>(),
        ];
    }

    /// <summary>Everybody who may be asked about the map: champions of its stages and of its running projects.</summary>
    public static IEnumerable<Person> Champions(JourneyMap map) =>
        map
            .Stages.SelectMany(s => s.ChampionIds)
            .Concat(
                map.Projects.Where(p => p.IsActive).Select(p => p.ChampionId).OfType<PersonId>()
            )
            .Distinct()
            .Select(id => map.FindPerson(id))
            .OfType<Person>();

    private static PromptItem? LongestUnconfirmed(
        IEnumerable<Stage> stages,
        DateOnly today,
        TouchpointId? asked
    ) =>
        stages
            .SelectMany(s => s.Touchpoints)
            .Where(t =>
                t.Id != asked
                && (
                    t.LastConfirmed is not { } last
                    || today.DayNumber - DateOnly.FromDateTime(last.At.UtcDateTime).DayNumber
                        >= ConfirmedWithin
                )
            )
            .OrderBy(t => t.LastConfirmed?.At ?? DateTimeOffset.MinValue)
            .ThenByDescending(t => t.IsMomentOfTruth)
            .ThenByDescending(t => t.Importance)
            .Select(t => new PromptItem(PromptItemKind.LongestUnconfirmed, t.StageId, t.Id))
            .FirstOrDefault();

    private static PromptItem? ProjectDue(JourneyMap map, PersonId champion, DateOnly today) =>
        map
            .Projects.Where(p =>
                p.ChampionId == champion
                && p is { IsActive: true, DeliveredOn: null, StageId: not null }
                && p.State is not ProjectState.Measuring
                && p.DueOn <= today.AddDays(DueWithin)
            )
            .OrderBy(p => p.DueOn)
            .Select(p => new PromptItem(
                PromptItemKind.ProjectDue,
                p.StageId!.Value,
                ProjectId: p.Id
            ))
            .FirstOrDefault();

    private static PromptItem? MeasureAgain(JourneyMap map, PersonId champion, DateOnly today) =>
        (
            from project in map.Projects
            where project.ChampionId == champion && project.State is ProjectState.Measuring
            where project.DeliveredOn is { } day && day.AddDays(MeasureAfter) <= today
            orderby project.DeliveredOn
            from id in project.TouchpointIds
            let touchpoint = map.FindTouchpoint(id)
            where touchpoint is not null
            where touchpoint.ScoredOn is not { } scored || scored <= project.DeliveredOn
            select new PromptItem(
                PromptItemKind.MeasureAgain,
                touchpoint.StageId,
                touchpoint.Id,
                project.Id
            )
        ).FirstOrDefault();

    private static PromptItem? IsItReliable(IEnumerable<Stage> stages) =>
        stages
            .SelectMany(s => s.Touchpoints)
            .Where(t => t.Reliability is Reliability.Unknown)
            .OrderByDescending(t => t.IsMomentOfTruth)
            .ThenByDescending(t => t.Importance)
            .Select(t => new PromptItem(PromptItemKind.IsItReliable, t.StageId, t.Id))
            .FirstOrDefault();
}
