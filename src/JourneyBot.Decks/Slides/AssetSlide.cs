using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Decks.Slides;

/// <summary>The customer asset of the newest period: how value moved, who came and who left, and the reasons named for leaving.</summary>
internal static class AssetSlide
{
    private const string Section = "Customer asset";
    private const int TopReasons = 5;
    private const int DigitsInColumn = 7;

    public static IEnumerable<Slide> Make(Story story)
    {
        if (story.Period is not { } period)
        {
            return [Empty(story)];
        }

        var body = story.Template.Body;
        var left = body with { Width = body.Width * 0.62 };
        var right = new Box(
            left.Right + (Ink.Gap * 2),
            body.Y,
            body.Right - left.Right - (Ink.Gap * 2),
            body.Height
        );
        var like = new Slide(
            "asset",
            SlideKind.TitleOnly,
            story.Audience + Growth.Sentence(story.Words, period)
        )
        {
            Section = Section,
            Notes = [.. Notes(story, period)],
        };
        var page = like with
        {
            Shapes = [.. Waterfall.Make(story, period, left), .. Right(story, period, right)],
            Notes = [],
        };
        return Titles.Number(story, like, [page]);
    }

    private static Slide Empty(Story story) =>
        new("asset", SlideKind.TitleAndContent, "The customer asset has not been counted yet")
        {
            Section = Section,
            Foot = story.Foot,
            Content =
            [
                Paragraph.Of(
                    "Count who came in, who left and what they are worth, once a month.",
                    Ink.Body
                ),
                Paragraph.Of(
                    $"A customer is: {Short(story.Map.Workspace.CustomerDefinition)}",
                    Ink.Body
                ),
                Paragraph.Of($"Value is: {Short(story.Map.Workspace.ValueDefinition)}", Ink.Body),
            ],
        };

    private static string Short(string text) =>
        TextFit.Shorten(text, Ink.Body, Length.Inches(9), 3);

    private static IEnumerable<Shape> Right(Story story, CustomerMathPeriod period, Box box)
    {
        var people = People(story, period, box);
        yield return people;
        var sheet = Reasons(story, period, box.Width);
        if (sheet.Rows == 0)
        {
            yield break;
        }

        var place = people.Box.Below(Ink.Gap, box.Bottom - people.Box.Bottom - Ink.Gap);
        yield return sheet.Pages(
            place,
            $"Reasons named for leaving in {Words.Period(period)}, most valuable first"
        )[0];
    }

    private static TextShape People(Story story, CustomerMathPeriod period, Box box)
    {
        var perMarble = Marbles.UnitFor(period, story.Map.Workspace.CustomersPerMarble);
        var paragraphs = new List<Paragraph>
        {
            Paragraph.Of($"{story.Words.Customers(period.Incoming.Volume)} came in", Ink.Heading),
            Marbles.Row(period.Incoming.Volume, perMarble, Waterfall.Up),
            Paragraph.Of($"{story.Words.Customers(period.Lost.Volume)} left", Ink.Heading) with
            {
                SpaceBefore = Length.Points(4),
            },
            Marbles.Row(period.Lost.Volume, perMarble, Waterfall.Down),
            Paragraph.Of($"● stands for {story.Words.Customers(perMarble)}", Ink.Quiet),
        };
        if (period.CustomersWhoRecommendedUs is { } recommended)
        {
            var arrived = period.IncomingByRecommendation is { } by
                ? $"; {story.Words.Number(by)} came in by recommendation"
                : "";
            paragraphs.Add(
                Paragraph.Of(
                    $"{story.Words.Customers(recommended)} recommended us{arrived}",
                    Ink.Small
                ) with
                {
                    SpaceBefore = Length.Points(6),
                }
            );
        }

        return new TextShape(
            "Customers in and out",
            box with
            {
                Height = TextFit.Height(paragraphs, box.Width),
            },
            paragraphs
        );
    }

    private static Sheet Reasons(Story story, CustomerMathPeriod period, Length width)
    {
        var named = Named(story, period).Take(TopReasons).ToList();
        var column = (width * 0.215) - (TableCell.SideMargin * 2);
        var scale = Scale.For(
            named.Select(n => n.Count.Value),
            Scale.DigitsIn(column, DigitsInColumn)
        );
        var sheet = new Sheet("Reasons for leaving", width, ListInk.Small)
            .Column("Named as the reason for leaving", 2.5)
            .Column("Customers", 0.95, TextAlign.End)
            .Column(story.Words.Currency + scale.Short, 0.95, TextAlign.End);
        foreach (var (reason, count) in named)
        {
            sheet.Row([
                [sheet.Text(0, reason.Text, Ink.Small, 2)],
                [sheet.Text(1, story.Words.Number(count.Volume), Ink.Small, 1)],
                [sheet.Text(2, story.Words.Number(scale.Of(count.Value)), Ink.Small, 1)],
            ]);
        }

        return sheet;
    }

    private static IEnumerable<(Reason Reason, ReasonCount Count)> Named(
        Story story,
        CustomerMathPeriod period
    ) =>
        period
            .ReasonCounts.Where(c => c.Volume > 0)
            .Select(c => (Reason: story.Map.Reasons.Find(r => r.Id == c.ReasonId)!, Count: c))
            .Where(n => n.Reason is { Behaviour: Behaviour.Depart })
            .OrderByDescending(n => n.Count.Value)
            .ThenBy(n => n.Reason.Order);

    private static IEnumerable<string> Notes(Story story, CustomerMathPeriod period)
    {
        var words = story.Words;
        yield return $"Counted on {Words.FullDay(period.CountedOn)}{(period.Final ? "" : "; the period is still running")}.";
        yield return $"Opening: {Both(words, period.Opening)}. Came in: {Both(words, period.Incoming)}. Left: {Both(words, period.Lost)}. Took more: {Both(words, period.Grew)}. Took less: {Both(words, period.Diminished)}. Closing: {Both(words, period.Closing)}.";
        if (period.LostCustomersWeSpokeWith is { } spoke)
        {
            yield return $"We spoke with {words.Number(spoke)} of the customers who left.";
        }

        foreach (var (reason, count) in Named(story, period))
        {
            yield return $"{Words.Quoted(reason.Text)}: {words.Customers(count.Volume)}, {words.Money(count.Value)} a year.";
        }

        yield return $"A customer is: {story.Map.Workspace.CustomerDefinition}. Value is: {story.Map.Workspace.ValueDefinition}.";
    }

    private static string Both(Words words, Counted counted) =>
        $"{words.Customers(counted.Volume)}, {words.Money(counted.Value)}";
}
