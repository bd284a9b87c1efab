using JourneyBot.Teams.Cards;

namespace JourneyBot.Tests.Teams.Cards;

public sealed class CardLabelTests
{
    [Theory]
    [InlineData("Fund the pilot: two people, ten groups", "Fund the pilot: two people, ten groups")]
    [InlineData("a_b and don't", "a_b and don't")]
    [InlineData("**Loud**", "\u2217\u2217Loud\u2217\u2217")]
    [InlineData("_so_ `x`", "\u02CDso\u02CD \u02CBx\u02CB")]
    [InlineData("[win](http://example.com)", "[win]\u2060(http://example.com)")]
    [InlineData("~~no~~", "~\u2060~\u2060no~\u2060~")]
    [InlineData("<at>All</at>", "<\u2060at>All<\u2060/at>")]
    [InlineData("&lt; a & b", "&\u2060lt; a & b")]
    [InlineData("{{DATE(x)}}", "{\u2060{\u2060DATE(x)}}")]
    [InlineData("# one", "\u2060# one")]
    [InlineData("1. one", "\u20601. one")]
    [InlineData(@"a\.b", "a\\\u2060.b")]
    [InlineData("two\nlines", "two lines")]
    [InlineData(null, "")]
    public void A_label_looks_as_typed_whether_it_is_read_as_Markdown_or_not(
        string? text,
        string label
    ) => Assert.Equal(label, CardLabel.Line(text));

    [Fact]
    public void What_is_too_long_ends_in_an_ellipsis() =>
        Assert.Equal("abcd…", CardLabel.Line("abcdefgh", 5));
}
