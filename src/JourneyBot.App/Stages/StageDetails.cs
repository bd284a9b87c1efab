using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>What unfolds under Details: the rest of the moments, the five layers, the vision, numbers, voices and barriers.</summary>
internal static class StageDetails
{
    public const string Id = "details";

    public static Container Hidden(
        JourneyMap map,
        Stage stage,
        StageMoments moments,
        CardContext ctx
    ) =>
        new([
            .. moments.Behind(map, ctx),
            .. CardLook.Section("The customer here", Layers(stage)),
            .. CardLook.Section("Where we want to be", Vision(stage.Vision)),
            .. CardLook.Section("Numbers", Metrics(stage)),
            .. CardLook.Section("In their words", Voices(stage)),
            .. CardLook.Section("What gets in our own way", Barriers(map, stage, ctx)),
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

    private static List<CardElement> Layers(Stage stage)
    {
        var layers = new List<CardElement>();
        Add("Doing", stage.Doing);
        Add("Thinking", stage.Thinking);
        Add("Asking", stage.Asking);
        Add("Feeling", stage.Feeling);
        Add("Changing", stage.Changing);
        return layers;

        void Add(string name, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                layers.Add(CardLook.Runs(CardLook.Small(name + "  "), CardLook.Run(text, 400)));
            }
        }
    }

    private static List<CardElement> Vision(Vision? vision) =>
        string.IsNullOrWhiteSpace(vision?.Statement)
            ? []
            : [CardLook.Runs(CardLook.Run(vision.Statement, 400), Target(vision.TargetScore))];

    private static List<CardElement> Metrics(Stage stage) =>
        Rows(stage.Metrics.FindAll(m => m.Readings.Count > 0), 6, Metric);

    private static List<CardElement> Voices(Stage stage)
    {
        // Those of one day as they stand.
        var newest = new List<Quote>();
        foreach (var touchpoint in stage.Touchpoints)
        {
            foreach (var quote in touchpoint.Quotes)
            {
                newest.Insert(newest.FindLastIndex(q => q.On >= quote.On) + 1, quote);
            }
        }

        return Rows(newest, 3, Voice);
    }

    private static List<CardElement> Barriers(JourneyMap map, Stage stage, CardContext ctx)
    {
        var newest = new List<EmployeeBarrier>();
        foreach (var barrier in stage.EmployeeBarriers)
        {
            if (barrier.Status is BarrierStatus.Open)
            {
                newest.Insert(newest.FindLastIndex(b => b.On >= barrier.On) + 1, barrier);
            }
        }

        return Rows(newest, 5, b => Barrier(map, b, ctx));
    }

    private static List<CardElement> Rows<T>(List<T> all, int most, Func<T, CardElement> row)
    {
        var rows = new List<CardElement>();
        for (var i = 0; i < all.Count && i < most; i++)
        {
            rows.Add(row(all[i]));
        }

        return rows;
    }

    private static RichTextBlock Metric(Metric metric) =>
        CardLook.Runs(
            new TextRun(Number(metric.Readings[^1].Value)) { Weight = TextWeight.Bolder },
            new TextRun(" " + CardText.PlainLine($"{metric.Unit} · {metric.Name}")),
            Target(metric.Target)
        );

    private static TextRun Target(decimal? target) =>
        CardLook.Small(target is { } known ? $"  target {Number(known)}" : " ");

    private static string Number(decimal value) =>
        value.ToString("N2", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');

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
