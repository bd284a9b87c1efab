using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Decks.Slides;

/// <summary>What changed since the last deck, or without one since the last digest.</summary>
internal static class ChangeSlides
{
    public static IEnumerable<Slide> Make(Story story)
    {
        if (story.Mark is not { } mark)
        {
            return [First(story)];
        }

        var changes = Touchpoints(story, mark)
            .Concat(Projects(story, mark))
            .Concat(Decisions(story, mark))
            .ToList();
        var like = new Slide("changes", SlideKind.TitleOnly, Finding(story, mark, changes))
        {
            Section = "Changes",
        };
        if (changes.Count == 0)
        {
            return Titles.Number(story, like, [like]);
        }

        var sheet = Sheet.Fit(story.Template.Body, ink => Listed(story, changes, ink));
        var pages = sheet.Pages(
            story.Template.Body,
            $"{changes.Count} changes since {Words.FullDay(mark.On)}"
        );
        like = like with { Notes = sheet.Cuts };
        return Titles.Number(
            story,
            like,
            [.. pages.Select(p => like with { Shapes = [p], Notes = [] })]
        );
    }

    private static Sheet Listed(Story story, List<Change> changes, ListInk ink)
    {
        var sheet = new Sheet("Changes", story.Template.Body.Width, ink)
            .Column("Stage", 1.5)
            .Column("What", 3.6)
            .Column("Change", 2.5)
            .Column("Why", 4.5);
        foreach (var change in changes)
        {
            sheet.Row([
                [sheet.Text(0, change.Stage, ink.Quiet, 1)],
                [sheet.Text(1, change.What.Trim(), ink.Text, 2)],
                [sheet.Text(2, change.How, ink.Strong, 2)],
                [sheet.Text(3, change.Why ?? "", ink.Text, 3)],
            ]);
        }

        return sheet;
    }

    private static Slide First(Story story) =>
        new(
            "changes",
            SlideKind.TitleAndContent,
            "This is the first deck; the next one will say what changed since"
        )
        {
            Section = "Changes",
            Foot = story.Foot,
            Content = [Paragraph.Of($"It will compare with the map as of {story.AsOf}.", Ink.Body)],
        };

    private static string Finding(Story story, DigestMark mark, List<Change> changes)
    {
        var day = story.Words.Day(mark.On);
        if (changes.Count == 0)
        {
            return $"Nothing changed since {day}";
        }

        string[] parts =
        [
            Part("touchpoint rose", "touchpoints rose", ChangeKind.Rose),
            Part("fell", "fell", ChangeKind.Fell),
            Part("was scored for the first time", "were scored for the first time", ChangeKind.New),
            Part("date slipped", "dates slipped", ChangeKind.Slipped),
            Part("project moved on", "projects moved on", ChangeKind.Moved),
            Part("decision was taken", "decisions were taken", ChangeKind.Decided),
        ];
        return $"Since {day} {string.Join(", ", parts.Where(p => p.Length > 0))}";

        string Part(string one, string many, ChangeKind kind)
        {
            var count = changes.Count(c => c.Kind == kind);
            var words = count == 1 ? one : many;
            return count == 0 ? "" : $"{count} {words}";
        }
    }

    private static IEnumerable<Change> Touchpoints(Story story, DigestMark mark)
    {
        foreach (var touchpoint in story.Map.Touchpoints)
        {
            var known = mark.Scores.TryGetValue(touchpoint.Id, out var before);
            if (touchpoint.Score is not { } now || (known && now == before))
            {
                continue;
            }

            var stage = story.Map.StageOf(touchpoint).ShortName;
            yield return Scored(
                stage,
                touchpoint,
                known ? before : null,
                WhyOf(story, touchpoint, mark.On)
            );
        }
    }

    private static Change Scored(string stage, Touchpoint touchpoint, int? before, string? why)
    {
        var (kind, how) = (touchpoint.Score - before) switch
        {
            null => (ChangeKind.New, $"scored {touchpoint.Score}"),
            > 0 => (ChangeKind.Rose, $"▲ {before} → {touchpoint.Score}"),
            _ => (ChangeKind.Fell, $"▼ {before} → {touchpoint.Score}"),
        };
        return new Change(kind, stage, touchpoint.Name) { How = how, Why = why };
    }

    private static string? WhyOf(Story story, Touchpoint touchpoint, DateOnly since)
    {
        if (story.WhyOf(touchpoint) is { } why)
        {
            return why;
        }

        var quote = story.View.QuotesAt(touchpoint).FirstOrDefault(q => q.On >= since);
        return quote is null ? null : Words.Quoted(quote.Text);
    }

    private static IEnumerable<Change> Projects(Story story, DigestMark mark)
    {
        foreach (var project in story.Map.Projects)
        {
            var stage = story.Map.FindStage(project.StageId)?.ShortName ?? "";
            if (
                project.DueOn is { } due
                && mark.DueDates.TryGetValue(project.Id, out var before)
                && due != before
            )
            {
                yield return new Change(
                    due > before ? ChangeKind.Slipped : ChangeKind.Moved,
                    stage,
                    project.Title
                )
                {
                    How = $"due {story.Words.Day(due)}, was {story.Words.Day(before)}",
                    Why = project.Blocker ?? project.AtRiskBecause ?? project.NextStep,
                };
            }

            if (mark.States.TryGetValue(project.Id, out var state) && state != project.State)
            {
                yield return new Change(ChangeKind.Moved, stage, project.Title)
                {
                    How = $"{State(state)} → {State(project.State)}",
                    Why = project.NextStep,
                };
            }
        }
    }

    private static IEnumerable<Change> Decisions(Story story, DigestMark mark) =>
        story
            .Map.Decisions.Where(d =>
                d is { Status: DecisionStatus.Decided, DecidedOn: { } on } && on >= mark.On
            )
            .Select(d => new Change(
                ChangeKind.Decided,
                story.Map.FindStage(d.StageId)?.ShortName ?? "",
                d.Title
            )
            {
                How =
                    d.ChosenOption is { } chosen && chosen >= 0 && chosen < d.Options.Count
                        ? $"Decided: {d.Options[chosen]}"
                        : "Decided",
                Why = d.Rationale,
            });

    private static string State(ProjectState state) =>
        state switch
        {
            ProjectState.AwaitingDecision => "awaiting decision",
            ProjectState.InProgress => "in progress",
            _ => state.ToString().ToLowerInvariant(),
        };

    private enum ChangeKind
    {
        Rose,
        Fell,
        New,
        Slipped,
        Moved,
        Decided,
    }

    private sealed record Change(ChangeKind Kind, string Stage, string What)
    {
        public required string How { get; init; }

        public string? Why { get; init; }
    }
}
