using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JourneyBot.Teams.Cards;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Cards;

/// <summary>Cards as they cross the wire, kept as files to be read when they change. JOURNEYBOT_REWRITE_GOLDENS=1 writes them anew.</summary>
internal static partial class Golden
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly bool Rewrites =
        Environment.GetEnvironmentVariable("JOURNEYBOT_REWRITE_GOLDENS") is "1";

    public static void Matches(string name, Card card)
    {
        var actual = Text(card);
        var path = Repository.PathTo("tests", "JourneyBot.Tests", "App", "Cards", $"{name}.json");
        if (Rewrites)
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"No golden file {path}. {HowTo}");
        var expected = File.ReadAllText(path);
        Assert.True(
            string.Equals(expected, actual, StringComparison.Ordinal),
            $"{name} differs at {FirstDifference(expected, actual)}. {HowTo}"
        );
    }

    private const string HowTo =
        "If that is meant: JOURNEYBOT_REWRITE_GOLDENS=1 dotnet test tests/JourneyBot.Tests, then read the difference.";

    // Ids are made on import and differ from run to run.
    private static string Text(Card card) =>
        Ids().Replace(JsonNode.Parse(card.ToJson().ToString())!.ToJsonString(Indented), "an-id")
        + "\n";

    [GeneratedRegex(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ids();

    private static string FirstDifference(string expected, string actual)
    {
        var lines = expected.Split('\n').Zip(actual.Split('\n')).ToList();
        var at = lines.FindIndex(l => !string.Equals(l.First, l.Second, StringComparison.Ordinal));
        return at < 0
            ? "the end"
            : $"line {at + 1}: expected {lines[at].First.Trim()}, was {lines[at].Second.Trim()}";
    }
}
