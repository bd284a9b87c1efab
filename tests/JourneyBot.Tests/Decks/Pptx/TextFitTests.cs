using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Tests.Decks.Pptx;

public sealed class TextFitTests
{
    private static readonly TextStyle Style = new(Length.Points(12), Paint.Text);
    private static readonly Length Width = Length.Inches(2);

    [Theory]
    [InlineData("", 1)]
    [InlineData("Weekend help", 1)]
    [InlineData("Reaches a person at the weekend when the rota breaks", 3)]
    public void Lines_are_counted_as_office_wraps_them(string text, int lines) =>
        Assert.Equal(lines, TextFit.Lines(text, Style, Width));

    [Fact]
    public void A_word_wider_than_the_line_is_broken_inside()
    {
        var lines = TextFit.Lines(new string('W', 100), Style, Width);

        Assert.InRange(lines, 7, 9);
    }

    [Fact]
    public void Ideographs_wrap_without_spaces() =>
        Assert.Equal(3, TextFit.Lines(new string('日', 26), Style, Width));

    [Fact]
    public void A_line_never_takes_less_than_one_character() =>
        Assert.Equal(3, TextFit.Lines("WWW", Style, Length.Points(1)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Shortened_text_fits_and_says_that_it_was_cut(int lines)
    {
        var text = string.Concat(Enumerable.Repeat("We never got it running, they said. ", 30));

        var shorter = TextFit.Shorten(text, Style, Width, lines);

        Assert.Equal(lines, TextFit.Lines(shorter, Style, Width));
        Assert.EndsWith("…", shorter, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_fits_is_left_alone() =>
        Assert.Equal("Short", TextFit.Shorten("Short", Style, Width, 1));

    [Fact]
    public void A_surrogate_pair_is_never_cut_in_two()
    {
        var shorter = TextFit.Shorten(string.Concat(Enumerable.Repeat("😀", 200)), Style, Width, 1);

        Assert.DoesNotContain(
            shorter[..^1].Chunk(2),
            pair => !char.IsSurrogatePair(pair[0], pair[^1])
        );
    }

    [Fact]
    public void What_does_not_fit_is_handed_on_whole()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60));

        var (head, tail) = TextFit.Split(text, Style, Width, 2);

        Assert.Equal(text, $"{head} {tail}");
        Assert.Equal(2, TextFit.Lines(head, Style, Width));
    }
}
