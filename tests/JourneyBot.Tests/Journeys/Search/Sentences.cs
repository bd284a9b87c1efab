using JourneyBot.Journeys.Search;

namespace JourneyBot.Tests.Journeys.Search;

public sealed class Sentences
{
    [Theory]
    [InlineData(
        "weekend calls 3 because nobody answers after 18:00",
        "weekend calls",
        3,
        "nobody answers after 18:00"
    )]
    [InlineData("weekend calls: 3 - nobody answers", "weekend calls", 3, "nobody answers")]
    [InlineData("weekend calls = 3, nobody answers", "weekend calls", 3, "nobody answers")]
    [InlineData(
        "Weekend calls is now 3/10 because: nobody answers",
        "Weekend calls",
        3,
        "nobody answers"
    )]
    [InlineData(
        "weekend calls to three because nobody answers",
        "weekend calls",
        3,
        "nobody answers"
    )]
    [InlineData(
        "weekend calls from 4 to 3 because nobody answers",
        "weekend calls",
        3,
        "nobody answers"
    )]
    [InlineData("weekend calls from 4 to 3 nobody answers", "weekend calls", 3, "nobody answers")]
    [InlineData(
        "weekend calls 3 out of 10 because nobody answers",
        "weekend calls",
        3,
        "nobody answers"
    )]
    [InlineData(
        "weekend calls 3 we lost 2 homes since May",
        "weekend calls",
        3,
        "we lost 2 homes since May"
    )]
    [InlineData("calls on 2 phones 7 because it rings", "calls on 2 phones", 7, "it rings")]
    [InlineData("weekend calls ٣ because nobody answers", "weekend calls", 3, "nobody answers")]
    [InlineData("weekend calls 10! because they cheer", "weekend calls", 10, "they cheer")]
    public void It_comes_apart(string text, string name, int score, string why)
    {
        Assert.True(
            Sentence.Parse(text).Succeeded(out var sentence, out var refusal),
            refusal?.Reason
        );
        Assert.Equal(new Sentence(name, score, why), sentence);
    }

    [Theory]
    [InlineData("weekend calls 11 because nobody answers", "“11” is not a score")]
    [InlineData("weekend calls 0 because nobody answers", "“0” is not a score")]
    [InlineData("weekend calls 2.5 because nobody answers", "“2.5” is not a score")]
    [InlineData("weekend calls because 3 people said so", "can't find a score")]
    [InlineData("weekend calls", "can't find a score")]
    [InlineData("", "can't find a score")]
    [InlineData("3 because nobody answers", "can't find")]
    [InlineData(": 3 because nobody answers", "what the score is for")]
    [InlineData("weekend calls 3", "weekend calls 3 because ...")]
    [InlineData("weekend calls 3 because", "without a why")]
    public void What_is_missing_is_told(string text, string reason)
    {
        Assert.False(Sentence.Parse(text).Succeeded(out _, out var refusal));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_text_is_only_long() =>
        Assert.True(
            Sentence
                .Parse(
                    "weekend calls 3 because "
                        + string.Concat(Enumerable.Repeat("no 4 one ", 20_000))
                )
                .Succeeded(out _, out _)
        );
}
