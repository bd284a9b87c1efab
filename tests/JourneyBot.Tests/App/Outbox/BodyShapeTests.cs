using JourneyBot.App.Outbox;

namespace JourneyBot.Tests.App.Outbox;

public sealed class BodyShapeTests
{
    [Fact]
    public void Names_kinds_and_lengths_are_told_and_no_value()
    {
        const string Json =
            """{"type":"message","attachments":[{"content":{"body":[{"text":"secret"},{"text":"more"}],"big":1.5,"wrap":true}}],"empty":{},"none":[]}""";

        Assert.Equal(
            "{type:text 7,attachments:1[{content:{body:2[{text:text 6}],big:number,wrap:flag}}],empty:{},none:0[]}",
            BodyShape.Of(Json)
        );
    }

    [Theory]
    [InlineData("{\"a secret name\":1}", "{?:number}")]
    [InlineData("{\"line\\nbreak\":1}", "{?:number}")]
    [InlineData("not JSON", "no JSON, 8 units")]
    public void What_could_hold_words_is_left_out(string json, string shape) =>
        Assert.Equal(shape, BodyShape.Of(json));

    [Fact]
    public void A_huge_or_deep_body_has_a_short_shape()
    {
        var wide = $"{{{string.Join(',', Enumerable.Range(0, 5_000).Select(n => $"\"n{n}\":1"))}}}";
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + new string(']', 60);

        Assert.Equal(1_501, BodyShape.Of(wide).Length);
        Assert.True(BodyShape.Of(deep).Length < 60);
    }
}
