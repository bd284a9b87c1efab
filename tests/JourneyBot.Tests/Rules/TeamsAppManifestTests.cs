using System.Text.Json.Nodes;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Rules;

/// <summary>What Teams checks when the package is uploaded, as far as it can be known without it.</summary>
public sealed class TeamsAppManifestTests
{
    private static readonly string Template = File.ReadAllText(In("manifest.json"));

    [Theory]
    [InlineData("short", 30, "name")]
    [InlineData("full", 100, "name")]
    [InlineData("short", 80, "description")]
    [InlineData("full", 4000, "description")]
    public void Names_and_descriptions_fit(string which, int most, string of) =>
        Assert.InRange(Manifest()[of]![which]!.GetValue<string>().Length, 1, most);

    [Fact]
    public void Commands_fit_and_no_scope_has_two_lists()
    {
        var bot = Assert.Single(Manifest()["bots"]!.AsArray())!;
        var lists = bot["commandLists"]!.AsArray();
        var scopes = lists.SelectMany(l => l!["scopes"]!.AsArray()).Select(s => $"{s}").ToList();

        Assert.InRange(lists.Count, 1, 3);
        Assert.Equal(scopes.Distinct(), scopes);
        Assert.All(
            lists,
            list =>
            {
                var commands = list!["commands"]!.AsArray();
                Assert.InRange(commands.Count, 1, 12);
                Assert.All(commands, c => Assert.InRange($"{c!["title"]}".Length, 1, 128));
                Assert.All(commands, c => Assert.InRange($"{c!["description"]}".Length, 1, 128));
            }
        );
    }

    // Without it an upload with the team scope is refused.
    [Fact]
    public void Private_and_shared_channels_are_declared() =>
        Assert.Equal("tier1", $"{Manifest()["supportsChannelFeatures"]}");

    private static JsonObject Manifest() => JsonNode.Parse(Template)!.AsObject();

    private static string In(string file) => Repository.PathTo("manifest", file);
}
