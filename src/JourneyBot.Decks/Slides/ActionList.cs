using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Decks.Slides;

/// <summary>What one of the lists is about, and the rows it has.</summary>
internal sealed record ActionList(
    string Key,
    string Name,
    Intent Intent,
    IReadOnlyList<ProjectKind> Kinds
)
{
    /// <summary>From the name of the first touchpoint and how many there are.</summary>
    public required Func<string, int, string> Title { get; init; }

    public required string None { get; init; }

    public required Func<Touchpoint, string> Score { get; init; }

    /// <summary>Each touchpoint with each of its projects, moments of truth first; then the projects of these kinds that have none.</summary>
    public IReadOnlyList<ActionRow> Rows(Story story)
    {
        var rows = new List<ActionRow>();
        foreach (var touchpoint in Touchpoints(story))
        {
            var projects = story
                .ProjectsOf(touchpoint)
                .Where(p => p.IsActive)
                .OrderBy(p => p.Order)
                .ToList();
            rows.AddRange(projects.Select(p => new ActionRow(touchpoint, p)));
            if (projects.Count == 0)
            {
                rows.Add(new ActionRow(touchpoint, null));
            }
        }

        var shown = rows.Select(r => r.Project?.Id).ToHashSet();
        var others = story.Map.Projects.Where(p =>
            p.IsActive && Kinds.Contains(p.Kind) && !shown.Contains(p.Id)
        );
        return [.. rows, .. others.OrderBy(p => p.Order).Select(p => new ActionRow(null, p))];
    }

    private IEnumerable<Touchpoint> Touchpoints(Story story) =>
        story
            .Map.Touchpoints.Where(t => t.Intent == Intent)
            .OrderByDescending(t => t.IsMomentOfTruth)
            .ThenBy(t => Intent == Intent.Amplify ? -(t.Score ?? 0) : t.Score ?? 0)
            .ThenByDescending(t => t.Importance);
}

/// <summary>A touchpoint nobody works on, a project for one, or a project for none.</summary>
internal sealed record ActionRow(Touchpoint? Touchpoint, Project? Project)
{
    public string StageName(Story story)
    {
        var stage = Touchpoint is null
            ? story.Map.FindStage(Project?.StageId)
            : story.Map.StageOf(Touchpoint);
        return stage?.ShortName ?? "";
    }

    public string Due(Story story)
    {
        if (Project?.DueOn is not { } due)
        {
            return "";
        }

        return Project.PreviousDueOn is { } before && before < due
            ? $"{story.Words.Day(due)}, was {story.Words.Day(before)}"
            : story.Words.Day(due);
    }

    public string Next =>
        Project switch
        {
            null => "",
            { Blocker: { Length: > 0 } blocker } => blocker,
            { AtRiskBecause: { Length: > 0 } because } => because,
            _ => Project.NextStep ?? "",
        };

    public Status Status(Story story) =>
        Project is null
            ? new Status("○", "Nobody yet", Paint.Quiet)
            : Slides.Status.Of(story.Map, Project, story.Today);
}
