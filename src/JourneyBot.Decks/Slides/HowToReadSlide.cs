using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>What the shapes, colours and numbers mean, and what counts as a customer and as value.</summary>
internal static class HowToReadSlide
{
    public static IEnumerable<Slide> Make(Story story)
    {
        var body = story.Template.Body;
        var left = body with { Width = (body.Width * 0.6) - Ink.Gap };
        var right = new Box(
            left.Right + (Ink.Gap * 2),
            body.Y,
            body.Right - left.Right - (Ink.Gap * 2),
            body.Height
        );
        var table = Legend(story.Map, left);
        var column = Definitions(story, right.Width);
        var text = column.Pages(right).Select(c => (Shape)c).Take(1);
        var like = new Slide(
            "how-to-read",
            SlideKind.TitleOnly,
            "How to read this map: shapes, thresholds and definitions"
        )
        {
            Section = "How to read",
            Notes = column.Cuts,
        };
        return Titles.Number(story, like, [like with { Shapes = [table, .. text], Notes = [] }]);
    }

    private static Table Legend(JourneyMap map, Box box)
    {
        var sheet = new Sheet("Legend", box.Width, ListInk.Small)
            .Column("You see", 1.9)
            .Column("It means", 5);
        Line(Status.Of(Rag.Red), "Stage score below 5.0, or a moment of truth at 4 or less");
        Line(
            Status.Of(Rag.Amber),
            $"Below 7.0, a touchpoint fell, or evidence or confirmation is older than {map.StaleAfterDays} days"
        );
        Line(
            Status.Of(Rag.Green),
            "None of these, and somebody confirmed it; what is only assumed is never green"
        );
        Line(Status.Of(Rag.Unknown), "No touchpoint of the stage has a score");
        Line(
            new Status(Status.MomentOfTruth, "Moment of truth", Paint.Text),
            "A touchpoint that decides whether customers stay"
        );
        Line(
            Status.Of(StageSignal.Helped),
            "Customers named a reason to stay or take more here, or the score rose"
        );
        Line(
            Status.Of(StageSignal.Hindered),
            "Customers who left or took less named a reason here that we control, or the score fell"
        );
        Line(Status.Of(StageSignal.Mixed), "Both");
        return sheet.Pages(box, "What the shapes and colours mean")[0];

        void Line(Status status, string meaning) =>
            sheet.Row([
                [sheet.Text(0, status.Label, Ink.SmallStrong with { Paint = status.Paint }, 2)],
                [sheet.Text(1, meaning, Ink.Small, 2)],
            ]);
    }

    private static TextColumn Definitions(Story story, Length width)
    {
        var workspace = story.Map.Workspace;
        var column = new TextColumn("Definitions", width);
        column.Add("A customer is", column.Text(workspace.CustomerDefinition, Ink.Small, 4));
        column.Add("Value is", column.Text(workspace.ValueDefinition, Ink.Small, 4));
        column.Add(
            "A score",
            column.Text(
                "1 to 10, from the customer’s life: it never changes without a why. A stage’s score is the mean of its touchpoints, weighted by importance.",
                Ink.Small,
                6
            )
        );
        column.Add(
            "A reason",
            column.Text(
                "What customers named as their reason to stay, grow, leave or take less. It is named as the reason, never the cause.",
                Ink.Small,
                5
            )
        );
        column.Add(
            "What to do",
            column.Text(
                "Fix what is at 6 or below, amplify what is at 7 to 9, research what is only assumed.",
                Ink.Small,
                4
            )
        );
        if (Link.ToWeb(story.Request.MapLink) is { } link)
        {
            column.Add(
                "The live map",
                new Paragraph([
                    new TextRun(
                        "Open it in the browser",
                        Ink.Small with
                        {
                            Paint = Paint.Accent(0),
                        },
                        link
                    ),
                ])
            );
        }

        return column;
    }
}
