using System.Text;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.TestKit;
using static JourneyBot.Tests.Journeys.MapFiles.SpoiltFile;

namespace JourneyBot.Tests.Journeys.MapFiles;

public sealed class BrokenFiles
{
    [Theory]
    [InlineData("{\n  \"format\": \"journeybot.map/1\",\n  \"é\": x\n}", "line 3, column 8")]
    [InlineData("{", "line 1, column 2")]
    [InlineData("", "line 1, column 1")]
    [InlineData("{} {}", "line 1, column 4")]
    [InlineData("{\"a\": \"\\ud800\"}", "line 1, column 7")]
    public void What_is_no_json_is_told_by_line_and_column(string text, string place) =>
        Assert.Equal(place, Assert.Single(Read(text).Mistakes).Place);

    [Theory]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "missing")]
    [InlineData("{\"format\": \"journeybot.map/2\"}", "not a format I read")]
    [InlineData("{\"format\": 7}", "not text")]
    public void What_is_no_map_file_is_told_once(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Single(Read(text).Mistakes).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_empty_map_file_says_what_is_missing()
    {
        var places = Read("{\"format\": \"journeybot.map/1\"}").Mistakes.Select(m => m.Place);

        Assert.Equal(["workspace", "map"], places);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var mistake = Assert.Single(Read(new string('[', 100_000)).Mistakes);

        Assert.Contains("nested more than", mistake.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_written_twice_is_refused()
    {
        var text = Encoding
            .UTF8.GetString(DemoMap.Json())
            .Replace(
                "\"importance\": 4,",
                "\"importance\": 4, \"importance\": 5,",
                StringComparison.Ordinal
            );

        Assert.All(
            Read(text).Mistakes,
            m => Assert.Contains("written twice", m.Problem, StringComparison.Ordinal)
        );
        Assert.NotEmpty(Read(text).Mistakes);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Contains(
            "UTF-8",
            Assert.Single(MapFile.Read(new byte[] { 0xC3, 0x28 }, DemoMap.Now).Mistakes).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_byte_order_mark_is_no_mistake() =>
        Assert.Empty(
            MapFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. DemoMap.Json()], DemoMap.Now).Mistakes
        );

    [Fact]
    public void Hostile_text_is_kept_as_it_is_but_control_characters_are_not()
    {
        var file = Sample();
        file["people"]![0]!["name"] = "<b>Ingrid</b> [x](http://evil) \u202eevil";
        Assert.Empty(Read(file).Mistakes);

        file["people"]![0]!["name"] = "Ing\u0000rid";
        file["people"]![1]!["name"] = "Am\nara";
        file["people"]![2]!["name"] = new string('x', 201);
        file["people"]![3]!["name"] = " ";

        Assert.Equal(4, Read(file).Mistakes.Count);
    }
}
