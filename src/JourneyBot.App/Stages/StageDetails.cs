using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>What unfolds under Details: the rest of the moments, the five layers, the vision, numbers, voices and barriers.</summary>
internal static class StageDetails
{
    public const string Id = "details";

    public static Container Hidden(JourneyMap map, Stage stage, Rag rag, CardContext ctx) =>
        new([
            .. StageMoments.Behind(map, stage, rag, ctx),
            .. CardLook.Section("The customer here", Layers(stage)),
            .. CardLook.Section("Where we want to be", Vision(stage.Vision)),
            .. CardLook.Section(
                "Numbers",
                stage.Metrics.Where(m => m.Readings.Count > 0).Take(6).Select(Metric)
            ),
            .. CardLook.Section(
                "In their words",
                stage
                    .Touchpoints.SelectMany(t => t.Quotes)
                    .OrderByDescending(q => q.On)
                    .Take(3)
                    .Select(Voice)
            ),
            .. CardLook.Section(
                "What gets in our own way",
                stage
                    .EmployeeBarriers.Where(b => b.Status is BarrierStatus.Open)
                    .OrderByDescending(b => b.On)
                    .Take(5)
                    .Select(b => Barrier(map, b, ctx))
            ),
            .. CardLook.If(
                stage.InsideOutName,
                n => CardLook.Quiet($"We call this stage “{CardText.Line(n, 80)}”.", Spacing.Medium)
            ),
        ])
        {
            Id = Id,
            IsVisible = false,
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };

    private static IEnumerable<RichTextBlock> Layers(Stage stage) =>
        new (string Name, string? Text)[]
        {
            ("Doing", stage.Doing),
            ("Thinking", stage.Thinking),
            ("Asking", stage.Asking),
            ("Feeling", stage.Feeling),
            ("Changing", stage.Changing),
        }
            .Where(l => !string.IsNullOrWhiteSpace(l.Text))
            .Select(l => CardLook.Runs(CardLook.Small(l.Name + "  "), CardLook.Run(l.Text, 400)));

    private static IEnumerable<RichTextBlock> Vision(Vision? vision) =>
        CardLook.If(
            vision?.Statement,
            s => CardLook.Runs(CardLook.Run(s, 400), Target(vision?.TargetScore))
        );

    private static RichTextBlock Metric(Metric metric) =>
        CardLook.Runs(
            new TextRun(Number(metric.Readings[^1].Value)) { Weight = TextWeight.Bolder },
            new TextRun(" " + CardText.PlainLine($"{metric.Unit} · {metric.Name}")),
            Target(metric.Target)
        );

    private static TextRun Target(decimal? target) =>
        CardLook.Small(target is { } known ? $"  target {Number(known)}" : " ");

    private static string Number(decimal value) =>
        value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static RichTextBlock Voice(Quote quote) =>
        CardLook.Runs([
            new TextRun($"“{CardText.PlainLine(quote.Text, 300)}”"),
            .. CardLook.If(quote.SaidBy, by => CardLook.Small("  " + CardText.PlainLine(by, 100))),
        ]);

    private static RichTextBlock Barrier(
        JourneyMap map,
        EmployeeBarrier barrier,
        CardContext ctx
    ) =>
        CardLook.Runs(
            CardLook.Run(barrier.Text, 300),
            CardLook.Small(
                $"  {CardText.PlainLine(map.FindPerson(barrier.RaisedById)?.Name, 60)}, {CardWords.Ago(barrier.On, ctx.Today)}"
            )
        );
}
