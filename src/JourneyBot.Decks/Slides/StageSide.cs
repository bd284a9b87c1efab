using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Decks.Slides;

/// <summary>The right side of a stage's slide: the goal, a voice, the reasons named, projects, barriers, the target and the people.</summary>
internal static class StageSide
{
    public static TextColumn Make(Story story, Stage stage, Length width)
    {
        var column = new TextColumn("Goal, voice and work", width);
        if (stage.CustomerGoal is { Length: > 0 } goal)
        {
            column.AddInline("Goal", goal, 4);
        }

        Voice(story, stage, column);
        column.Add("Named as the reason", Reasons(story, stage, column));
        column.Add(
            "What we are doing",
            ProjectsOf(story, stage).Select(p => Told(story, p, column))
        );
        column.Add(
            "What keeps colleagues from serving her",
            stage
                .EmployeeBarriers.Where(b => b.Status == BarrierStatus.Open)
                .Select(b => column.Text(b.Text, Ink.Small, 3))
        );
        if (stage.Vision is { } vision)
        {
            var target = vision.TargetScore is { } score ? $"Target {score}" : "Target";
            column.AddInline(target, vision.Statement, 4);
        }

        return column;
    }

    private static void Voice(Story story, Stage stage, TextColumn column)
    {
        var quotes = stage
            .Touchpoints.OrderBy(t => t.Score ?? 11)
            .Select(t => story.View.QuotesAt(t).FirstOrDefault())
            .OfType<Quote>();
        foreach (var quote in quotes.Take(1))
        {
            var by = string.IsNullOrWhiteSpace(quote.SaidBy) ? "A customer" : quote.SaidBy;
            column.Add(
                "In a customer’s words",
                column.Text(Words.Quoted(quote.Text), Ink.Voice, 5),
                column.Text($"{by}, {story.Words.Day(quote.On)}", Ink.Quiet, 1)
            );
        }
    }

    private static IEnumerable<Paragraph> Reasons(Story story, Stage stage, TextColumn column) =>
        StageSignals
            .NamedAt(story.Map, stage, story.Period)
            .Take(3)
            .Select(n =>
                column.Text(
                    $"{Words.Quoted(n.Reason.Text)}: {story.Words.Customers(n.Count.Volume)} {Did(n.Reason.Behaviour)}, {story.Words.Money(n.Count.Value)}",
                    Ink.Small,
                    3
                )
            );

    private static string Did(Behaviour behaviour) =>
        behaviour switch
        {
            Behaviour.Stay => "stayed",
            Behaviour.Grow => "took more",
            Behaviour.Diminish => "took less",
            _ => "left",
        };

    private static IEnumerable<Project> ProjectsOf(Story story, Stage stage) =>
        story
            .Map.Projects.Where(p => p.StageId == stage.Id && p.IsActive)
            .OrderBy(p => p.Order)
            .Take(12);

    private static Paragraph Told(Story story, Project project, TextColumn column)
    {
        var status = Status.Of(story.Map, project, story.Today);
        var champion = story.NameOf(project.ChampionId) is { Length: > 0 } name ? $", {name}" : "";
        var due = project.DueOn is { } day ? $", by {story.Words.Day(day)}" : "";
        var cut = column
            .Text($"{status.Label}  {project.Title.Trim()}{champion}{due}", Ink.Small, 3)
            .Runs[0]
            .Text;
        var word = Math.Min(status.Label.Length, cut.Length);
        return new Paragraph([
            new TextRun(cut[..word], Ink.SmallStrong with { Paint = status.Paint }),
            new TextRun(cut[word..], Ink.Small),
        ]);
    }

    public static string People(Story story, Stage stage)
    {
        var leader = story.NameOf(stage.AccountableLeaderId);
        var champions = string.Join(
            ", ",
            stage.ChampionIds.Select(id => story.NameOf(id)).Where(n => n.Length > 0)
        );
        return $"Leader: {Known(leader)} · Champion: {Known(champions)}";
    }

    private static string Known(string name) => name.Length > 0 ? name : "nobody yet";
}
