using System.Buffers.Binary;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Rules;

/// <summary>What Teams checks when the package is uploaded, as far as it can be known without it.</summary>
public sealed partial class TeamsAppManifestTests
{
    private static readonly string Template = File.ReadAllText(In("manifest.json"));

    [Fact]
    public void Every_placeholder_is_explained_and_every_one_explained_is_there()
    {
        var used = Placeholder.Matches(Template).Select(m => m.Value).Order().Distinct();
        var explained = ExplainedPlaceholder
            .Matches(File.ReadAllText(In("README.md")))
            .Select(m => m.Groups["name"].Value)
            .Order();

        Assert.Equal(used, explained);
    }

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

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void An_icon_has_the_size_Teams_asks_for(string icon, int side)
    {
        var file = $"{Manifest()["icons"]![icon]}";
        var png = File.ReadAllBytes(In(file)).AsSpan();

        // A PNG begins with 8 bytes of signature and the header chunk, whose data are width and height.
        Assert.Equal([0x89, .. "PNG"u8], png[..4].ToArray());
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png[16..]));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }

    private static JsonObject Manifest() => JsonNode.Parse(Template)!.AsObject();

    private static string In(string file) => Repository.PathTo("manifest", file);

    [GeneratedRegex(@"\{\{[A-Z_]+\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\| `(?<name>\{\{[A-Z_]+\}\})` \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExplainedPlaceholder { get; }
}
