using System.Text.Json;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Tests.App.Cards;

public sealed class StageFormDataTests
{
    [Fact]
    public void Each_field_becomes_an_answer_with_what_was_seen()
    {
        var read = Read(
            """{"score.t5-1":"3","reliability.t5-1":"unreliable","state.pr-3":"inProgress","why":"Tape","evidence":"8 calls","seen":{"score.t5-1":"4","reliability.t5-1":"unreliable","state.pr-3":"idea"}}"""
        );

        Assert.Equal(
            [
                new StageAnswer(UpdateKind.Score, "t5-1", "4", "3"),
                new StageAnswer(UpdateKind.Reliability, "t5-1", "unreliable", "unreliable"),
                new StageAnswer(UpdateKind.ProjectState, "pr-3", "idea", "inProgress"),
            ],
            read.Answers
        );
        Assert.Equal(("Tape", "8 calls"), (read.Why, read.Evidence));
    }

    [Fact]
    public void An_emptied_field_that_the_client_left_out_is_an_answer() =>
        Assert.Equal(
            [new StageAnswer(UpdateKind.ProjectBlocker, "pr-3", "No money", null)],
            Read("""{"seen":{"blocker.pr-3":"No money"}}""").Answers
        );

    [Fact]
    public void No_more_than_two_hundred_answers_are_read()
    {
        var fields = Enumerable.Range(1, 300).Select(n => $"\"score.t{n}\":\"3\"");
        var seen = string.Join(',', fields);

        var answers = Read($$"""{"other":1,{{seen}},"seen":{ {{seen}} } }""").Answers;

        Assert.Equal(200, answers.Count);
        Assert.Equal(answers.Count, answers.Distinct().Count());
        Assert.Equal("t200", answers[^1].Key);
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("[1]", "[1]")]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    public void A_value_of_another_kind_is_kept_as_written(string json, string? given) =>
        Assert.Equal(given, Assert.Single(Read("{\"score.t5-1\":" + json + "}").Answers).Given);

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("{\"seen\":[1],\"why\":null,\"other\":1}")]
    public void Data_without_fields_has_no_answers(string json) => Assert.Empty(Read(json).Answers);

    [Fact]
    public void No_data_has_no_answers() => Assert.Empty(StageFormData.Read(default).Answers);

    [Fact]
    public void A_form_that_comes_back_shows_what_was_changed_and_what_the_map_says_elsewhere()
    {
        var typed = new TypedValues(
            Read("""{"next.a":"mine","next.b":"old","seen":{"next.a":"old","next.b":"old"}}""")
        );

        Assert.Equal("mine", typed.Text(UpdateKind.ProjectNextStep, "a", "new"));
        Assert.Equal("new", typed.Text(UpdateKind.ProjectNextStep, "b", "new"));
    }

    private static StageAnswers Read(string json) =>
        StageFormData.Read(new CardData(JsonElement.Parse(json)));
}
