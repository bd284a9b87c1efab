using System.Text.Json.Nodes;
using static JourneyBot.Tests.Journeys.MapFiles.SpoiltFile;

namespace JourneyBot.Tests.Journeys.MapFiles;

public sealed class Mistakes
{
    [Fact]
    public void Every_mistake_is_told_at_once_by_its_place()
    {
        var mistakes = Of(file =>
        {
            var stage = file["map"]!["stages"]![2]!;
            stage["shortName"] = "Fifteen letters";
            stage["championId"] = "p-clair";
            stage["touchpoints"]![0]!["importance"] = 7;
            stage["touchpoints"]![0]!["scores"]![1]!["score"] = 11;
            stage["touchpoints"]![1]!["reliability"] = "mostly";
            stage["touchpoints"]![2]!["id"] = "t3-1";
            file["people"]![0]!["timeZone"] = "Middle/Earth";
            file["people"]![1]!["timeZone"] = "W. Europe Standard Time";
            file["projects"]![1]!["dueOn"] = "2026-02-30";
            file["decisions"]![0]!["recommendation"] = 3;
            file["organization"]!.AsObject().Remove("currency");
        });

        Has(
            mistakes,
            "map.stages[2].shortName (\"I get my team up and running\")",
            "15 characters"
        );
        Has(mistakes, "map.stages[2].championId", "no person with the id 'p-clair'");
        Assert.Contains(mistakes, m => m.Remedy == "Did you mean 'p-claire'?");
        Has(
            mistakes,
            "map.stages[2].touchpoints[0].importance (\"Imports staff and shift patterns\")",
            "7 is not allowed"
        );
        Assert.Contains(mistakes, m => m.Remedy == "Write a whole number from 1 to 5.");
        Has(mistakes, "map.stages[2].touchpoints[0].scores[1].score", "11 is not allowed");
        Has(mistakes, "map.stages[2].touchpoints[1].reliability", "\"mostly\" is not a word");
        Assert.Contains(
            mistakes,
            m => m.Remedy == "Write one of: unknown, reliable, itDepends, unreliable."
        );
        Has(mistakes, "map.stages[2].touchpoints[2].id", "another touchpoint with the id 't3-1'");
        Has(mistakes, "people[0].timeZone", "not a time zone");
        Has(mistakes, "people[1].timeZone", "not a time zone");
        Has(mistakes, "projects[1].dueOn", "not a day of the calendar");
        Has(mistakes, "decisions[0].recommendation", "no option 3");
        Has(mistakes, "workspace.currency", "missing");
    }

    [Theory]
    [InlineData(
        "closing",
        "volume",
        409,
        "Opening 399 + incoming 19 - lost 10 makes 408 customers, not 409."
    )]
    [InlineData("closing", "value", 1, "makes 6,389,000, not 1.")]
    [InlineData("net", "value", 5, "Incoming less lost is 9 customers and 191200, not 9 and 5.")]
    [InlineData(
        "grew",
        "value",
        47_501,
        "The segments' grew add up to a value of 47,500, but grew is 47,501."
    )]
    public void Customer_math_that_does_not_add_up_is_told_with_its_numbers(
        string property,
        string part,
        int number,
        string problem
    )
    {
        var mistakes = Of(file => file["customerMath"]!["periods"]![5]![property]![part] = number);

        Has(mistakes, "customerMath.periods[5]", problem);
    }

    [Fact]
    public void Reasons_never_add_up_to_more_than_was_lost()
    {
        var mistakes = Of(file =>
        {
            var count = file["customerMath"]!["periods"]![5]!["lostReasons"]![0]!;
            count["volume"] = 4;
            count["value"] = 51_001;
        });

        Has(
            mistakes,
            "customerMath.periods[5].reasonCounts",
            "add up to 11 customers, but lost is 10"
        );
        Has(
            mistakes,
            "customerMath.periods[5].reasonCounts",
            "value of 124,001, but lost is 124,000"
        );
    }

    [Fact]
    public void Two_baselines_and_two_versions_of_one_number_are_refused()
    {
        var mistakes = Of(file =>
        {
            file["map"]!["versions"]![0]!["isBaseline"] = true;
            file["map"]!["versions"]![1]!["isBaseline"] = true;
            file["map"]!["versions"]![4]!["number"] = 4;
        });

        Has(mistakes, "map.versions[1].isBaseline", "More than one version is the baseline");
        Has(mistakes, "map.versions[4].number", "Another version has the number 4");
    }

    [Fact]
    public void Wrong_types_are_told_and_not_thrown()
    {
        var mistakes = Of(file =>
        {
            file["people"]![0]!["name"] = 7;
            file["segments"] = "none";
            file["map"]!["stages"]![0]!["touchpoints"]![0]!["isMomentOfTruth"] = "yes";
            file["map"]!["stages"]![0]!["touchpoints"]![0]!["evidence"] = 3;
            file["map"]!["stages"]![1]!["touchpoints"]![0] = null;
            file["projects"]![0]!["stageId"] = 5;
            file["projects"]![0]!["touchpointIds"] = new JsonArray(1, "t1-1", "t1-1");
            file["customerMath"]!["periods"]![0]!["final"] = 1;
        });

        Has(mistakes, "people[0].name", "7 is not text");
        Has(mistakes, "segments", "is not a list");
        Has(mistakes, "map.stages[0].touchpoints[0].isMomentOfTruth", "neither yes nor no");
        Has(mistakes, "map.stages[0].touchpoints[0].evidence", "3 is not an object");
        Has(mistakes, "map.stages[1].touchpoints[0]", "null is not an object");
        Has(mistakes, "projects[0].stageId", "5 is not an id");
        Has(mistakes, "projects[0].touchpointIds[2]", "listed twice");
        Has(mistakes, "customerMath.periods[0].final", "neither yes nor no");
    }

    [Fact]
    public void A_misspelt_property_is_a_mistake_and_an_unknown_one_only_odd()
    {
        var file = Sample();
        file["map"]!["stages"]![0]!.AsObject().Remove("customerGoal");
        file["map"]!["stages"]![0]!["custmerGoal"] = "x";
        file["map"]!["stages"]![0]!["weather"] = "sunny";

        var reading = Read(file);

        var mistake = Assert.Single(reading.Mistakes);
        Assert.Equal("Did you mean 'customerGoal'?", mistake.Remedy);
        Assert.StartsWith(
            "map.stages[0].weather",
            Assert.Single(reading.Warnings).Place,
            StringComparison.Ordinal
        );
        Assert.False(reading.Succeeded(out _));
    }

    [Fact]
    public void Other_tools_words_are_understood()
    {
        var file = Sample();
        var map = file["map"]!.AsObject();
        Rename(map, "stages", "phases");
        var stage = map["phases"]![0]!.AsObject();
        Rename(stage, "touchpoints", "interactions");
        Rename(stage, "accountableLeaderId", "stageOwnerId");
        Rename(stage, "championId", "ambassadorId");
        Rename(file.AsObject(), "projects", "initiatives");
        Rename(file["initiatives"]![0]!.AsObject(), "touchpointIds", "stepIds");
        var period = file["customerMath"]!["periods"]![0]!.AsObject();
        Rename(period, "incoming", "acquired");
        Rename(period, "lost", "churned");
        Rename(period, "grew", "expanded");
        Rename(period, "diminished", "downgraded");
        Rename(period, "customersWhoRecommendedUs", "customersWhoReferredUs");

        var reading = Read(file);

        Assert.Empty(reading.Mistakes);
        Assert.Empty(reading.Warnings);
        Assert.True(reading.Succeeded(out var read));
        Assert.Equal(21, read.Map.Periods[0].CustomersWhoRecommendedUs);
        Assert.Equal(2, read.Map.Projects[0].TouchpointIds.Count);
    }

    [Fact]
    public void The_same_thing_under_two_names_is_refused()
    {
        var mistakes = Of(file => file["projects"]![0]!["ambassadorId"] = "p-claire");

        Has(mistakes, "projects[0].ambassadorId", "means the same as 'championId'");
    }

    [Fact]
    public void A_score_update_needs_its_why_and_every_update_its_place()
    {
        var mistakes = Of(file =>
        {
            file["updates"]![0]!.AsObject().Remove("why");
            file["updates"]![1]!.AsObject().Remove("stageId");
            file["updates"]![2]!["to"] = "high";
            file["updates"]![5]!["to"] = "soon";
            file["updates"]![6]!["on"] = "2026-06-24T08:15:00";
            file["updates"]![7]!["via"] = "pigeon";
        });

        Has(mistakes, "updates[0].why", "missing");
        Has(mistakes, "updates[1].stageId", "missing");
        Has(mistakes, "updates[2].to", "'high' does not fit");
        Has(mistakes, "updates[5].to", "'soon' does not fit");
        Has(mistakes, "updates[6].on", "not a moment with its zone");
        Has(mistakes, "updates[7].via", "not a word");
    }

    [Fact]
    public void Above_twenty_moments_of_truth_it_warns()
    {
        var file = Sample();
        foreach (var stage in file["map"]!["stages"]!.AsArray())
        {
            foreach (var touchpoint in stage!["touchpoints"]!.AsArray())
            {
                touchpoint!["isMomentOfTruth"] = true;
            }
        }

        Assert.Empty(Read(file).Warnings);
        var another = file["map"]!["stages"]![0]!["touchpoints"]![0]!.DeepClone();
        another["id"] = "t1-9";
        file["map"]!["stages"]![0]!["touchpoints"]!.AsArray().Add(another);

        var reading = Read(file);

        Assert.Contains(
            "21 moments of truth",
            Assert.Single(reading.Warnings).Problem,
            StringComparison.Ordinal
        );
        Assert.True(reading.Succeeded(out _));
    }
}
