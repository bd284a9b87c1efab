using System.Text;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Says before a slide is written how much room text takes, and cuts text to the room there is.</summary>
internal static class TextFit
{
    private const string Ellipsis = "…";

    // PowerPoint on Windows, on a Mac and LibreOffice differ by a little; we plan for the widest.
    private const double Safety = 1.03;

    public static Length Width(string text, TextStyle style)
    {
        double ems = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            ems += GlyphWidths.Of(rune, style.Bold);
        }

        return style.Size * (ems * Safety);
    }

    public static int Lines(ReadOnlySpan<char> text, TextStyle style, Length width)
    {
        var lines = 1;
        var used = Line(text, style, width);
        while (used < text.Length)
        {
            text = text[used..];
            used = Line(text, style, width);
            lines++;
        }

        return lines;
    }

    /// <summary>Lines of runs that follow each other, each in the style of the widest run among them.</summary>
    public static int Lines(Paragraph paragraph, Length width)
    {
        var text = Plain(paragraph);
        var style = Widest(paragraph);
        return style is null ? 1 : Lines(text, style, width - Indent(paragraph));
    }

    public static Length LineHeight(Length size) => size * CarlitoAdvances.LineHeight;

    public static Length Height(Paragraph paragraph, Length width) =>
        paragraph.SpaceBefore
        + (LineHeight(Widest(paragraph)?.Size ?? Length.Points(12)) * Lines(paragraph, width));

    public static Length Height(IReadOnlyList<Paragraph> paragraphs, Length width)
    {
        var height = Length.Zero;
        foreach (var paragraph in paragraphs)
        {
            height += Height(paragraph, width);
        }

        return height;
    }

    /// <summary>The text itself if it fits on so many lines, else as much as fits, ending in an ellipsis.</summary>
    public static string Shorten(string text, TextStyle style, Length width, int lines)
    {
        var (head, tail) = Split(text, style, width, lines);
        if (tail.Length == 0)
        {
            return text;
        }

        while (head.Length > 0 && Lines(head + Ellipsis, style, width) > lines)
        {
            var cut = head.LastIndexOf(' ');
            head = head[..(cut > head.Length / 2 ? cut : WholeCharacters(head, head.Length - 1))];
        }

        return head.TrimEnd(' ', ',', ';', ':', '.', '-') + Ellipsis;
    }

    /// <summary>What goes on so many lines, and what is left over for the next slide.</summary>
    public static (string Head, string Tail) Split(
        string text,
        TextStyle style,
        Length width,
        int lines
    )
    {
        var at = 0;
        for (var line = 0; line < lines && at < text.Length; line++)
        {
            at += Line(text.AsSpan(at), style, width);
        }

        return at >= text.Length ? (text, "") : (text[..at].TrimEnd(), text[at..].TrimStart());
    }

    private static int Line(ReadOnlySpan<char> text, TextStyle style, Length width) =>
        LineBreaks.FirstLine(text, style, width.InPoints / Safety);

    private static Length Indent(Paragraph paragraph) =>
        paragraph.Bulleted ? Paragraph.BulletIndent : Length.Zero;

    private static int WholeCharacters(string text, int length) =>
        length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static string Plain(Paragraph paragraph)
    {
        if (paragraph.Runs.Count == 1)
        {
            return paragraph.Runs[0].Text;
        }

        var text = new StringBuilder();
        foreach (var run in paragraph.Runs)
        {
            text.Append(run.Text);
        }

        return text.ToString();
    }

    private static TextStyle? Widest(Paragraph paragraph)
    {
        TextStyle? widest = null;
        foreach (var style in paragraph.Runs.Select(run => run.Style))
        {
            if (
                widest is null
                || style.Size > widest.Size
                || (style.Size == widest.Size && style.Bold)
            )
            {
                widest = style;
            }
        }

        return widest;
    }
}
