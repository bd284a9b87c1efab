using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>What the customer does, thinks, asks and feels at a stage, side by side.</summary>
internal static class StageLanes
{
    private static readonly Length Whole = Length.Inches(3);

    public static Table? Make(Stage stage, Length width)
    {
        List<(string Name, string? Text)> lanes =
        [
            ("Doing", stage.Doing),
            ("Thinking", stage.Thinking is { Length: > 0 } thought ? Words.Quoted(thought) : null),
            ("Asking", stage.Asking is { Length: > 0 } question ? Words.Quoted(question) : null),
            ("Feeling", stage.Feeling),
            ("Changing", stage.Changing),
        ];
        lanes.RemoveAll(l => string.IsNullOrWhiteSpace(l.Text));
        if (lanes.Count == 0)
        {
            return null;
        }

        var sheet = new Sheet("What the customer goes through", width, ListInk.Small)
        {
            Stretch = Length.Zero,
        };
        foreach (var (name, _) in lanes)
        {
            sheet.Column(name, 1);
        }

        sheet.Row([
            .. lanes.Select(
                (l, i) => (IReadOnlyList<Paragraph>)[sheet.Text(i, l.Text!.Trim(), Ink.Small, 7)]
            ),
        ]);
        var box = new Box(Length.Zero, Length.Zero, width, Whole);
        return sheet.Pages(
            box,
            $"What the customer goes through: {string.Join("; ", lanes.Select(l => l.Name))}"
        )[0];
    }
}
