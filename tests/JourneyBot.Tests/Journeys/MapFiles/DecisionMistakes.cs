using System.Text.Json.Nodes;
using static JourneyBot.Tests.Journeys.MapFiles.SpoiltFile;

namespace JourneyBot.Tests.Journeys.MapFiles;

/// <summary>The sample with an update about its first decision, which has three options.</summary>
public sealed class DecisionMistakes
{
    [Theory]
    [InlineData("\"the pilot\"", "'the pilot' does not fit", "from 0 to 2")]
    [InlineData("-1", "'-1' does not fit", "from 0 to 2")]
    [InlineData("3", "'3' does not fit", "from 0 to 2")]
    [InlineData("null", "missing", "the place of the chosen option")]
    public void What_was_decided_is_the_place_of_an_option(string to, string problem, string remedy)
    {
        var mistakes = Of(file => AddDecided(file, to));

        Has(mistakes, "updates[0].to", problem);
        Assert.Contains(remedy, Assert.Single(mistakes).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_decided_without_options_has_no_place()
    {
        var mistakes = Of(file =>
        {
            WithoutOptions(file);
            AddDecided(file, "0");
        });

        Has(mistakes, "updates[0].to", "'0' does not fit");
        Assert.Contains("has no options", Assert.Single(mistakes).Remedy, StringComparison.Ordinal);
        var file = Sample();
        WithoutOptions(file);
        AddDecided(file, "null");
        Assert.True(Read(file).Succeeded(out _));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"2\"")]
    public void Every_option_of_a_decision_can_have_been_chosen(string to)
    {
        var file = Sample();
        AddDecided(file, to);

        Assert.True(Read(file).Succeeded(out _));
    }

    private static void WithoutOptions(JsonNode file)
    {
        var decision = file["decisions"]![0]!.AsObject();
        decision.Remove("options");
        decision.Remove("recommendation");
    }

    private static void AddDecided(JsonNode file, string to) =>
        file["updates"]!
            .AsArray()
            .Insert(
                0,
                new JsonObject
                {
                    ["id"] = "u-decided",
                    ["on"] = "2026-06-25T09:00:00Z",
                    ["byId"] = "p-ingrid",
                    ["via"] = "card",
                    ["type"] = "decision",
                    ["decisionId"] = "d-1",
                    ["to"] = JsonNode.Parse(to),
                    ["why"] = "It pays for itself",
                }
            );
}
