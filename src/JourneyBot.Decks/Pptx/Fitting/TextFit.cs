using System.Text;
using JourneyBot.Decks.Pptx.Fonts;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>Says before a slide is written how much room text takes, and cuts text to the room there is.</summary>
internal static class TextFit
{
    private const string Ellipsis = "…";

    // PowerPoint on Windows, on a Mac and LibreOffice differ by a little; we plan for the widest.
    private const double Safety = 1.03;

    private static readonly ThemeWidths Calibri = FontLibrary.None.For(ThemeFonts.Calibri);

    [ThreadStatic]
    private static ThemeWidths? _theme;

    /// <summary>Measures with these fonts on this thread until the scope ends; without one, with the table that is compiled in.</summary>
    public static FontScope With(ThemeWidths theme)
    {
        var before = _theme;
        _theme = theme;
        return new FontScope(() => _theme = before);
    }

    public static Length Width(string text, TextStyle style)
    {
        var pen = new Pen(text, WidthsOf(style));
        var (ems, at) = (0d, 0);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            ems += pen.Advance(at, rune);
            at += length;
        }

        return style.Size * (ems * Safety);
    }

    public static int Lines(ReadOnlySpan<char> text, TextStyle style, Length width)
    {
        var lines = 1;
        var used = FirstLine(text, style, width);
        while (used < text.Length)
        {
            text = text[used..];
            used = FirstLine(text, style, width);
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

    /// <summary>A line in the theme's own letters.</summary>
    public static Length LineHeight(Length size) => size * (_theme ?? Calibri).Body.OwnLineHeight;

    public static Length Height(Paragraph paragraph, Length width) =>
        paragraph.SpaceBefore + (LineHeight(paragraph) * Lines(paragraph, width));

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
            at += FirstLine(text.AsSpan(at), style, width);
        }

        return at >= text.Length ? (text, "") : (text[..at].TrimEnd(), text[at..].TrimStart());
    }

    /// <summary>How many characters go on the first line.</summary>
    public static int FirstLine(ReadOnlySpan<char> text, TextStyle style, Length width) =>
        LineBreaks.FirstLine(text, WidthsOf(style), width.InPoints / Safety / style.Size.InPoints);

    private static FaceWidths WidthsOf(TextStyle style) => (_theme ?? Calibri).Of(style);

    private static Length LineHeight(Paragraph paragraph) =>
        Widest(paragraph) is { } style
            ? style.Size * WidthsOf(style).LineHeight(Plain(paragraph))
            : LineHeight(Length.Points(12));

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

/// <summary>Ends the use of a theme's fonts.</summary>
internal sealed class FontScope(Action end) : IDisposable
{
    public void Dispose() => end();
}
