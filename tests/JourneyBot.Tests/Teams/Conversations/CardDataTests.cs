using System.Text.Json;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Tests.Teams.Conversations;

public sealed class CardDataTests
{
    private static readonly CardData Data = new(
        JsonDocument
            .Parse(
                """
                {"text":" hi ","blank":"  ","number":7,"numberText":" -8 ","big":1e99,"half":4.5,"halfText":"4.5","comma":"4,5","yes":true,"no":"false",
                 "day":"2026-05-29","time":"2026-05-29T10:00","id":"11111111-1111-4111-8111-111111111111","many":"a, b,,c","list":[{"text":"x"},3],"child":{"text":"in"},"nothing":null}
                """
            )
            .RootElement
    );

    [Fact]
    public void Values_are_read_as_the_kind_asked_for()
    {
        Assert.Equal(" hi ", Data.Text("text"));
        Assert.Equal("hi", Data.Words("text"));
        Assert.Null(Data.Words("blank"));
        Assert.Equal(7, Data.WholeNumber("number"));
        Assert.Equal(-8, Data.WholeNumber("numberText"));
        Assert.Equal(4.5m, Data.DecimalNumber("half"));
        Assert.Equal(4.5m, Data.DecimalNumber("halfText"));
        Assert.True(Data.Flag("yes"));
        Assert.False(Data.Flag("no"));
        Assert.Equal(new DateOnly(2026, 5, 29), Data.Day("day"));
        Assert.Equal(Guid.Parse("11111111-1111-4111-8111-111111111111"), Data.Id("id"));
        Assert.Equal(["a", "b", "c"], Data.Choices("many"));
        Assert.Equal("in", Data.Child("child").Text("text"));
        Assert.Equal(["x", null], Data.Items("list").Select(item => item.Text("text")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("nothing")]
    [InlineData("list")]
    [InlineData("child")]
    [InlineData("big")]
    [InlineData("missing")]
    public void What_is_of_another_kind_is_null(string name)
    {
        Assert.Null(Data.WholeNumber(name));
        Assert.Null(Data.Flag(name));
        Assert.Null(Data.Day(name));
        Assert.Null(Data.Id(name));
        Assert.Null(Data.DecimalNumber(name));
    }

    [Theory]
    [InlineData("half")]
    [InlineData("comma")]
    public void A_fraction_is_no_whole_number(string name) => Assert.Null(Data.WholeNumber(name));

    [Fact]
    public void A_comma_is_no_decimal_point() => Assert.Null(Data.DecimalNumber("comma"));

    [Fact]
    public void Nothing_can_be_read_from_and_gives_nothing()
    {
        var nothing = new CardData(null);

        Assert.False(nothing.IsObject);
        Assert.Null(nothing.Child("a").Child("b").Text("c"));
        Assert.Empty(nothing.Items("a"));
        Assert.Empty(nothing.Choices("a"));
    }
}
