using JourneyBot.Teams.Cards;

namespace JourneyBot.Tests.Teams.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("Weekend calls")]
    [InlineData("Frau Müller, naïve café")]
    [InlineData("👩‍👩‍👧 family 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("שלום")]
    [InlineData("日本語のテキスト")]
    [InlineData("snake_case_name, R&D, C#, 5 > 3, 3 - 2 + 1, a = b, 50 %, #1 in sales")]
    [InlineData("-5 points, +3 points, 7.5 of 10")]
    [InlineData("x < 5")]
    [InlineData("C:\\Users\\ada")]
    [InlineData("https://example.org/a?b=c&d=e_f")]
    [InlineData("first line\nsecond line")]
    public void Ordinary_text_stays_as_it_is(string text) =>
        Assert.Equal(text, CardText.Escape(text).Replace("\u2060", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("[click](https://evil.example)", @"\[click\](https://evil.example)")]
    [InlineData("**bold** *it* ~~gone~~ `code`", @"\*\*bold\*\* \*it\* \~\~gone\~\~ \`code\`")]
    [InlineData("_it_", @"\_it\_")]
    [InlineData("# Title\n## More", "\\# Title\n\\## More")]
    [InlineData("- item\n* item\n+ item", "\\- item\n\\* item\n\\+ item")]
    [InlineData("1. item\n2) item", "1\\. item\n2\\) item")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("---", @"\---")]
    [InlineData(@"\*x", @"\\\*x")]
    [InlineData("| a | b |", @"\| a | b |")]
    public void Markdown_is_shown_as_typed(string text, string escaped) =>
        Assert.Equal(escaped, CardText.Escape(text));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<at>Anna</at>", "<at>")]
    [InlineData("</at>", "</at>")]
    [InlineData("<!-- x -->", "<!--")]
    [InlineData("{{DATE(2026-05-29,SHORT)}}", "{{")]
    [InlineData("{{{x", "{{")]
    [InlineData("&lt;b&gt;", "&lt;")]
    [InlineData("&#123;", "&#")]
    public void Tags_mentions_functions_and_references_lose_their_start(string text, string start)
    {
        var escaped = CardText.Escape(text);

        Assert.DoesNotContain(start, escaped, StringComparison.Ordinal);
        Assert.Equal(
            text,
            escaped
                .Replace("\u2060", "", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Direction_overrides_and_control_characters_are_dropped() =>
        Assert.Equal("abcdef", CardText.Escape("a\u202Eb\u2066c\u0000d\u001Be\uFEFFf"));

    [Fact]
    public void Half_a_character_becomes_a_mark_that_says_so() =>
        Assert.Equal("a\uFFFDb", CardText.Escape("a\uD83Db"));

    [Fact]
    public void A_line_is_one_line_and_is_cut_between_characters_a_person_sees()
    {
        Assert.Equal("a b c", CardText.Line("a\n b\t\r\nc"));
        Assert.Equal("👩‍👩‍👧👩‍👩‍👧…", CardText.Line("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 3));
        Assert.Equal("abc", CardText.Line("abc", 3));
    }

    [Fact]
    public void Nothing_is_the_empty_text() => Assert.Equal("", CardText.Escape(null));

    [Fact]
    public void A_mention_holds_no_tag_of_the_name() =>
        Assert.Equal("<at>Anna/atx</at>", CardMention.Of("29:anna", "Anna</at>x").Text);
}
