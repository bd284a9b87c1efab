using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>What the customer does, thinks, asks and feels at a stage, side by side.</summary>
internal static class StageLanes
{
    private const int MostLines = 7;

    /// <summary>Null where nothing is known; texts are cut to what the room holds, and go whole to the cuts.</summary>
    public static Table? Make(Stage stage, Box room, List<string> cuts)
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

        var alt = $"What the customer goes through: {string.Join("; ", lanes.Select(l => l.Name))}";
        var sheet = SheetOf(lanes, room, MostLines);
        var table = sheet.Pages(room, alt)[0];
        for (var lines = MostLines - 1; lines > 0 && table.Box.Height > room.Height; lines--)
        {
            sheet = SheetOf(lanes, room, lines);
            table = sheet.Pages(room, alt)[0];
        }

        cuts.AddRange(sheet.Cuts);
        return table;
    }

    private static Sheet SheetOf(List<(string Name, string? Text)> lanes, Box room, int lines)
    {
        var sheet = new Sheet("What the customer goes through", room.Width, ListInk.Small)
        {
            Stretch = Length.Zero,
        };
        foreach (var (name, _) in lanes)
        {
            sheet.Column(name, 1);
        }

        sheet.Row([
            .. lanes.Select(
                (l, i) =>
                    (IReadOnlyList<Paragraph>)[sheet.Text(i, l.Text!.Trim(), Ink.Small, lines)]
            ),
        ]);
        return sheet;
    }
}
