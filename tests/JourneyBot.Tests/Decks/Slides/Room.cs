using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Tests.Decks.Slides;

/// <summary>Finds what leaves its box, is too small to read, or mixes too many sizes.</summary>
internal static class Room
{
    private static readonly Length Hair = Length.Points(1);
    private static readonly Length Floor = Length.Points(12);
    private static readonly Length GridFloor = Length.Points(9);

    public static IEnumerable<string> Complaints(Deck deck, Template? company = null)
    {
        var template = company ?? OwnTemplate.Instance;
        using var fonts = TextFit.With(FontLibrary.None.For(template.Fonts));
        var page = new Box(Length.Zero, Length.Zero, template.Width, template.Height);
        foreach (var slide in deck.Slides)
        {
            if (
                slide.Kind != SlideKind.Cover
                && TextFit.Lines(slide.Title, template.TitleStyle, template.Title.Width)
                    > template.TitleLines
            )
            {
                yield return $"{slide.Key}: the title has too many lines";
            }

            foreach (var shape in slide.Shapes)
            {
                if (!page.Contains(shape.Box) || shape.Box.Bottom > template.Body.Bottom + Hair)
                {
                    yield return $"{slide.Key}/{shape.Name} leaves the slide: {shape.Box.Bottom.InPoints}";
                }

                foreach (var complaint in Overflows(shape))
                {
                    yield return $"{slide.Key}/{shape.Name} {complaint}";
                }
            }

            var floor = slide.Key == "map" ? GridFloor : Floor;
            var sizes = slide.Shapes.SelectMany(Sizes).Distinct().ToList();
            if (sizes.Exists(s => s < floor))
            {
                yield return $"{slide.Key} has text smaller than {floor.InPoints}";
            }

            // The title and the foot have sizes of their own; the foot shares the smallest one.
            if (sizes.Append(Floor).Distinct().Count() > (slide.Key == "map" ? 3 : 2))
            {
                yield return $"{slide.Key} mixes {string.Join(", ", sizes.Select(s => s.InPoints))}";
            }
        }
    }

    private static IEnumerable<string> Overflows(Shape shape)
    {
        if (shape is TextShape text)
        {
            var height = TextFit.Height(text.Paragraphs, text.Box.Width - (text.Inset * 2));
            if (text.Paragraphs.Count > 0 && height > text.Box.Height - (text.Inset * 2) + Hair)
            {
                yield return $"text of {height.InPoints} in {text.Box.Height.InPoints}";
            }
        }

        if (shape is not Table table)
        {
            yield break;
        }

        if (table.Rows.Aggregate(Length.Zero, (sum, r) => sum + r.Height) > table.Box.Height + Hair)
        {
            yield return "rows are higher than their table";
        }

        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var room = table.Columns[i] - (TableCell.SideMargin * 2);
                var height =
                    TextFit.Height(row.Cells[i].Paragraphs, room) + (TableCell.TopMargin * 2);
                if (row.Cells[i].Paragraphs.Count > 0 && height > row.Height + Hair)
                {
                    yield return $"cell of {height.InPoints} in a row of {row.Height.InPoints}";
                }
            }
        }
    }

    private static IEnumerable<Length> Sizes(Shape shape) =>
        shape switch
        {
            TextShape text => text.Paragraphs.SelectMany(Sizes),
            Table table => table
                .Rows.SelectMany(r => r.Cells)
                .SelectMany(c => c.Paragraphs)
                .SelectMany(Sizes),
            _ => [],
        };

    private static IEnumerable<Length> Sizes(Paragraph paragraph) =>
        paragraph.Runs.Where(r => r.Text.Length > 0).Select(r => r.Style.Size);
}
