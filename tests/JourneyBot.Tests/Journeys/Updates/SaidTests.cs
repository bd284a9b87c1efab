using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Tests.Journeys.Updates;

public sealed class SaidTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \n\t", null)]
    [InlineData("\u0001", null)]
    [InlineData("  as it is, café ●  ", "as it is, café ●")]
    [InlineData("two\r\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("next\u0085line\u2028and\u2029more", "next\nline\nand\nmore")]
    [InlineData("a bell\u0007 and \u001b an escape", "a bell and  an escape")]
    public void Text_is_kept_without_what_nobody_can_see(string? text, string? kept) =>
        Assert.Equal(kept, Said.Clean(text));

    // An attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_is_replaced_and_a_whole_one_kept()
    {
        const string whole = "\ud83d\ude00";

        Assert.Equal($"{whole} and \ufffd", Said.Clean($"{whole} and {whole[0]}"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("  one line ", "one line")]
    [InlineData("two\r\nlines\tand a tab", "two lines and a tab")]
    [InlineData("next\u0085line\u2028and\u2029more", "next line and more")]
    [InlineData("\u0007", null)]
    public void A_line_has_no_breaks(string? text, string? line) =>
        Assert.Equal(line, Said.Line(text));

    [Theory]
    [InlineData("itDepends", Reliability.ItDepends)]
    [InlineData("It depends", Reliability.ItDepends)]
    [InlineData("it-depends ", Reliability.ItDepends)]
    [InlineData("UNRELIABLE", Reliability.Unreliable)]
    public void A_word_is_read_whatever_its_case_spaces_and_hyphens(string text, Reliability word)
    {
        Assert.True(UpdateText.TryRead<Reliability>(text, out var read));
        Assert.Equal(word, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("1")]
    [InlineData("+1")]
    [InlineData("idea,measuring")]
    [InlineData("idea\n")]
    [InlineData("ideas")]
    public void Numbers_lists_and_other_words_are_none(string? text) =>
        Assert.False(UpdateText.TryRead<ProjectState>(text, out _));
}
