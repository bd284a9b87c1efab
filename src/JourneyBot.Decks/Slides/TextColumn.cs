using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Slides;

/// <summary>Headed paragraphs that run down a column and continue on further slides; a heading never stands alone at the foot.</summary>
internal sealed class TextColumn(string name, Length width)
{
    private static readonly Length BeforeHeading = Length.Points(7);
    private static readonly Length BeforeText = Length.Points(1);
    private readonly List<(Paragraph? Heading, Paragraph Text)> _items = [];

    /// <summary>Full texts of what was cut, for the notes.</summary>
    public List<string> Cuts { get; } = [];

    public void Add(string heading, params IEnumerable<Paragraph> texts)
    {
        var head = Paragraph.Of(heading, Ink.Heading) with { SpaceBefore = BeforeHeading };
        foreach (var text in texts)
        {
            _items.Add((head, text with { SpaceBefore = BeforeText }));
            head = null;
        }
    }

    /// <summary>A short heading and its text in one paragraph.</summary>
    public void AddInline(string heading, string text, int lines = 6)
    {
        var shown = TextFit.Shorten($"{heading}  {text}", Ink.Small, width, lines);
        if (shown.Length != heading.Length + 2 + text.Length)
        {
            Cuts.Add(text);
        }

        var cut = Math.Min(heading.Length, shown.Length);
        var paragraph = new Paragraph([
            new TextRun(shown[..cut], Ink.Heading),
            new TextRun(shown[cut..], Ink.Small),
        ]) with
        {
            SpaceBefore = BeforeHeading,
        };
        _items.Add((null, paragraph));
    }

    /// <summary>A paragraph cut to so many lines of this column.</summary>
    public Paragraph Text(string text, TextStyle style, int lines = 6)
    {
        var shown = TextFit.Shorten(text, style, width, lines);
        if (shown.Length != text.Length)
        {
            Cuts.Add(text);
        }

        return Paragraph.Of(shown, style);
    }

    public IReadOnlyList<TextShape> Pages(Box box)
    {
        var pages = new List<TextShape>();
        var page = new List<Paragraph>();
        var used = Length.Zero;
        foreach (var (heading, text) in _items)
        {
            IReadOnlyList<Paragraph> next = heading is null ? [text] : [heading, text];
            var height = TextFit.Height(next, width);
            if (used + height > box.Height && page.Count > 0)
            {
                pages.Add(new TextShape(name, box, page));
                page = [];
                used = Length.Zero;
            }

            page.AddRange(
                page.Count == 0
                    ? [next[0] with { SpaceBefore = Length.Zero }, .. next.Skip(1)]
                    : next
            );
            used += height;
        }

        if (page.Count > 0)
        {
            pages.Add(new TextShape(name, box, page));
        }

        return pages;
    }
}
