using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Tests.Decks.Pptx;

/// <summary>What is particular to a script: where lines end, and how letters change beside each other.</summary>
public sealed class ScriptsTests
{
    private static readonly TextStyle Style = new(Length.Points(10), Paint.Text);

    [Theory]
    [InlineData("ب", 0xFE8F)]
    [InlineData("بب", 0xFE91)]
    [InlineData("اب", 0xFE8D)]
    [InlineData("بَب", 0xFE91)]
    [InlineData("لا", 0xFEFB)]
    [InlineData("ء", 0xFE80)]
    [InlineData("پب", 0xFB58)]
    public void The_first_Arabic_letter_takes_the_shape_its_neighbours_ask_for(
        string text,
        int shape
    ) => Assert.Equal(shape, ArabicForms.At(text, 0));

    [Theory]
    [InlineData("ببب", 1, 0xFE92)]
    [InlineData("بب", 1, 0xFE90)]
    [InlineData("اب", 1, 0xFE8F)]
    [InlineData("بلا", 1, 0xFEFC)]
    [InlineData("بلا", 2, 0)]
    public void Later_letters_join_to_those_before(string text, int at, int shape) =>
        Assert.Equal(shape, ArabicForms.At(text, at));

    [Theory]
    [InlineData("漢字漢字。", 40, 2)]
    [InlineData("漢字漢「字」", 40, 2)]
    public void No_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(
        string text,
        int width,
        int lines
    )
    {
        var (head, tail) = TextFit.Split(text, Style, Length.Points(width * 1.04), 1);

        Assert.Equal(lines, TextFit.Lines(text, Style, Length.Points(width * 1.04)));
        Assert.DoesNotContain(head[^1], "「");
        Assert.DoesNotContain(tail[0], "。」");
    }

    [Fact]
    public void Korean_wraps_between_words() =>
        Assert.Equal(
            ("고객이", "기다린다"),
            TextFit.Split("고객이 기다린다", Style, Length.Points(60), 1)
        );

    [Theory]
    [InlineData("👩‍💻", "👩")]
    [InlineData("👍🏽", "👍")]
    [InlineData("❤️", "❤")]
    public void An_emoji_of_several_characters_is_as_wide_as_one(string several, string one) =>
        Assert.Equal(TextFit.Width(one, Style), TextFit.Width(several, Style));

    [Fact]
    public void An_emoji_of_several_characters_is_never_parted() =>
        Assert.Equal(
            ("👩‍💻👩‍💻", "👩‍💻"),
            TextFit.Split("👩‍💻👩‍💻👩‍💻", Style, Length.Points(28), 1)
        );

    [Theory]
    [InlineData("日本語")]
    [InlineData("한국어")]
    [InlineData("עברית")]
    [InlineData("العربية")]
    [InlineData("Ελληνικά")]
    [InlineData("Русский")]
    [InlineData("😀😀")]
    public void Every_script_has_a_width_without_any_font_file(string text) =>
        Assert.InRange(TextFit.Width(text, Style).InPoints, 2.5 * text.Length, 14 * text.Length);

    [Fact]
    public void Lines_with_ideographs_are_planned_higher() =>
        Assert.True(
            TextFit.Height(Paragraph.Of("日本", Style), Length.Inches(2))
                > TextFit.Height(Paragraph.Of("Japan", Style), Length.Inches(2))
        );
}
