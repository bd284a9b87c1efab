using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Digests;

/// <summary>What became of commitments, what stands in colleagues' way, and whether there is news at all.</summary>
internal static class DigestProgress
{
    public static DigestCommitments Commitments(DigestView view)
    {
        var projects = view.Map.Projects;
        return new DigestCommitments(
            [
                .. projects
                    .Where(p => IsFinished(view, p))
                    .Select(p => new DigestFinished(p.Key, p.Title, Champion(view, p), p.State)),
            ],
            [.. projects.Select(p => Slipped(view, p)).OfType<DigestSlipped>()],
            [
                .. projects
                    .Where(p => p is { IsActive: true, Blocker: not null })
                    .Select(p => new DigestBlocked(p.Key, p.Title, Champion(view, p), p.Blocker!)),
            ]
        );
    }

    public static IEnumerable<DigestBarrier> Barriers(DigestView view) =>
        view.Map.Stages.SelectMany(s =>
            s.EmployeeBarriers.Where(b => b.Status is BarrierStatus.Open)
                .OrderBy(b => b.On)
                .Select(b => new DigestBarrier(
                    s.Key,
                    s.Name,
                    b.Text,
                    b.On,
                    view.IsNew(b.Id.Value, b.On)
                ))
        );

    /// <summary>Whether anything but a confirmation came since the digest before; a first digest always is news.</summary>
    public static bool HasNews(DigestView view, DigestContent content)
    {
        var map = view.Map;
        if (map.LastDigest is not { } mark)
        {
            return true;
        }

        return content.TouchpointsUp.Count > 0
            || content.TouchpointsDown.Count > 0
            || content.Commitments.Finished.Count > 0
            || map.Touchpoints.Any(t => t.Score is not null && !mark.Scores.ContainsKey(t.Id))
            || map.Projects.Exists(p => HasMoved(p, mark))
            || map.Touchpoints.Any(t => t.Quotes.Exists(q => view.IsNew(q.Id.Value, q.On)))
            || content.Barriers.Any(b => b.IsNew)
            || HasOtherFacts(view, mark)
            || map.Projects.Exists(p => IsNowOverdue(view, p))
            || map.Stages.Exists(s => HasNowFaded(view, s));
    }

    private static bool HasOtherFacts(DigestView view, DigestMark mark) =>
        mark.Facts is { } before
            ? !string.Equals(before, DigestFacts.Of(view.Map, view.On), StringComparison.Ordinal)
            : view.IsNew(view.Period?.CountedOn)
                || view.Map.Decisions.Exists(d =>
                    view.IsNew(d.RaisedOn) || view.IsNew(d.DecidedOn)
                );

    // Nobody has to say anything for these: days pass.
    private static bool IsNowOverdue(DigestView view, Project project) =>
        ProjectHealth.IsOverdue(project, view.On) && !ProjectHealth.IsOverdue(project, view.Since);

    private static bool HasNowFaded(DigestView view, Stage stage)
    {
        var limit = view.Map.StaleAfterDays;
        return (
                Freshness.LastConfirmed(stage) is { } last
                && Freshness.IsStale(last, view.On, limit)
                && !Freshness.IsStale(last, view.Since, limit)
            )
            || Freshness
                .StaleEvidence(stage, view.On, limit)
                .Except(Freshness.StaleEvidence(stage, view.Since, limit))
                .Any();
    }

    private static bool HasMoved(Project project, DigestMark mark) =>
        mark.States.GetValueOrDefault(project.Id, project.State) != project.State
        || !mark.States.ContainsKey(project.Id)
        || project.DueOn
            != (mark.DueDates.TryGetValue(project.Id, out var due) ? due : (DateOnly?)null);

    private static bool IsFinished(DigestView view, Project project)
    {
        if (view.Map.LastDigest?.States.TryGetValue(project.Id, out var before) != true)
        {
            return view.IsNew(project.DeliveredOn);
        }

        // What the digest before called delivered is not told again for its day.
        return Progress(project.State) > Progress(before)
            || (Progress(before) == 0 && view.IsNew(project.DeliveredOn));
    }

    // Measuring is delivered; only then is it closed.
    private static int Progress(ProjectState state) =>
        state switch
        {
            ProjectState.Closed => 2,
            ProjectState.Measuring => 1,
            _ => 0,
        };

    private static DigestSlipped? Slipped(DigestView view, Project project)
    {
        if (
            project is not { IsActive: true, DeliveredOn: null, DueOn: { } due }
            || project.State is ProjectState.Measuring
        )
        {
            return null;
        }

        if (view.Map.LastDigest?.DueDates.TryGetValue(project.Id, out var was) == true && was < due)
        {
            return new DigestSlipped(project.Key, project.Title, Champion(view, project), was, due);
        }

        return ProjectHealth.IsOverdue(project, view.On)
            ? new DigestSlipped(project.Key, project.Title, Champion(view, project), due, null)
            : null;
    }

    private static string? Champion(DigestView view, Project project) =>
        view.Map.FindPerson(project.ChampionId)?.Name;
}
