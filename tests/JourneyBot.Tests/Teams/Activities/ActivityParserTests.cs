using System.Text;
using System.Text.Json;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;

namespace JourneyBot.Tests.Teams.Activities;

public sealed class ActivityParserTests
{
    public static TheoryData<string> Incoming => [.. Fixture.Incoming];

    [Theory]
    [MemberData(nameof(Incoming))]
    public void Every_recorded_activity_is_read_and_nothing_of_it_is_lost(string name)
    {
        var activity = Fixture.Activity(name);

        var written = JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Wire.Activity);

        Fixture.SameJson(Fixture.Json(name), written);
    }

    [Fact]
    public void There_are_enough_recorded_activities_for_this_to_mean_something() =>
        Assert.InRange(Fixture.Incoming.Count, 80, 200);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"","conversation":{"id":"a"}}""")]
    [InlineData("""{"type":null,"conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":""}}""")]
    [InlineData("""{"type":"message","conversation":"a"}""")]
    [InlineData("""{"type":7,"conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","type":"invoke","conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a","id":"b"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"value":{"verb":1,"verb":2}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"text":"\ud83d"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"value":{"note":"\uDE00\ud83d"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"value":{"\ud83d":1}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a\u0000b"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"}} trailing""")]
    public void What_is_no_activity_is_refused(string json) =>
        Assert.False(ActivityParser.TryParse(Encoding.UTF8.GetBytes(json), out _));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_wherever_they_stand()
    {
        byte[] json =
        [
            .. """{"type":"message","conversation":{"id":"a"},"value":{"note":" """u8,
            0xC3,
            0x28,
            .. "\"}}"u8,
        ];

        Assert.False(ActivityParser.TryParse(json, out _));
    }

    [Fact]
    public void Text_that_nests_too_deeply_is_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("""{"a":""", 5_000)) + "1" + new string('}', 5_000);

        var json = $$"""{"type":"message","conversation":{"id":"a"},"value":{{deep}}}""";

        Assert.False(ActivityParser.TryParse(Encoding.UTF8.GetBytes(json), out _));
    }

    [Fact]
    public void Emoji_written_as_escapes_are_read()
    {
        var json = """{"type":"message","conversation":{"id":"a"},"text":"\ud83d\ude00"}"""u8;

        Assert.True(ActivityParser.TryParse(json, out var activity));
        Assert.Equal("😀", activity.Text);
    }
}
