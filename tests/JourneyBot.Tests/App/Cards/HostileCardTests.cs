using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyBot.App.Digests;
using JourneyBot.App.Maps;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.Tests.App.Cards;

public sealed class HostileCardTests
{
    // Teams counts a message in UTF-16 and refuses it at about 100 KB; the message around the card needs some of the 80,000.
    private const int MostBytes = 78_000;

    private static readonly JourneyMap Huge = TheDemo.Changed(HostileMap.Grow);

    private static readonly JourneyMap Rude = TheDemo.Changed(HostileMap.Rename);

    private static readonly JourneyMap Empty = TheDemo.Changed(HostileMap.Empty);

    public static TheoryData<string> Kinds =>
        ["living", "form", "overview", "summary", "digest", "digest of a leader"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_card_stays_under_the_limit_of_Teams_whatever_the_size_of_the_map(string kind) =>
        Assert.InRange(2 * Wire(Card(kind, Huge)).Length, 1, MostBytes);

    [Fact]
    public void A_form_that_comes_back_stays_under_the_limit_whatever_was_typed()
    {
        var stage = Huge.Stages[^1];
        var endless = new string('我', 10_000);
        var answers = Huge
            .Projects.SelectMany(p =>
                new[] { UpdateKind.ProjectNextStep, UpdateKind.ProjectBlocker }.Select(
                    k => new StageAnswer(k, p.Key, null, endless)
                )
            )
            .ToList();

        var form = UpdateForm.Form(
            Huge,
            stage,
            new StageAnswers(answers, endless, endless),
            Refusal.Invalid(endless),
            TheDemo.Context
        );

        Assert.InRange(2 * Wire(form).Length, 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Markdown_mentions_and_functions_in_names_do_nothing(string kind)
    {
        foreach (var text in MarkdownIn(JsonNode.Parse(Wire(Card(kind, Rude)))!))
        {
            Assert.DoesNotContain(
                "](http",
                text.Replace(@"\]", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("<at>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{DATE", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Names_from_right_to_left_and_emoji_stay_as_they_are(string kind)
    {
        // On the wire an emoji is two escapes; read, it is itself again.
        var wire = string.Concat(Texts(JsonNode.Parse(Wire(Card(kind, Rude)))!));
        Assert.Contains("أحصل", wire, StringComparison.Ordinal);
        Assert.Contains("🚑", wire, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_map_with_nothing_in_it_has_no_empty_headings(string kind)
    {
        var body = JsonNode.Parse(Wire(Card(kind, Empty)))!["body"]!.AsArray();
        for (var i = 0; i + 1 < body.Count; i++)
        {
            Assert.False(IsHeading(body[i]!) && IsHeading(body[i + 1]!), body[i]!.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_button_has_a_fallback_that_carries_the_same(string kind)
    {
        var executes = Objects(JsonNode.Parse(Wire(Card(kind, TheDemo.Map)))!)
            .Where(o => o["type"]?.GetValue<string>() == "Action.Execute")
            .ToList();
        Assert.NotEmpty(executes);
        foreach (var execute in executes)
        {
            var fallback = execute["fallback"]!["data"]!.DeepClone().AsObject();
            Assert.Equal(execute["verb"]!.GetValue<string>(), fallback["verb"]!.GetValue<string>());
            fallback.Remove("verb");
            Assert.True(JsonNode.DeepEquals(execute["data"], fallback));
        }
    }

    internal static Card Card(string kind, JourneyMap map)
    {
        var stage = map.Stages[^1];
        var digest = Digest.Compose(map, TheDemo.Context.Today);
        return kind switch
        {
            "living" => StageCards.Living(map, stage, TheDemo.Context),
            "form" => UpdateForm.Form(map, stage, TheDemo.Context),
            "overview" => OverviewCards.Overview(map, TheDemo.Context),
            "summary" => OverviewCards.Summary(map, TheDemo.Context),
            "digest" => DigestCards.Weekly(map, digest, new DigestCopy(null), TheDemo.Context),
            _ => DigestCards.Weekly(map, digest, new DigestCopy(map.SponsorId), TheDemo.Context),
        };
    }

    private static string Wire(Card card) => card.ToJson().ToString();

    // A card's title may stand right above its first section.
    private static bool IsHeading(JsonNode element) =>
        element["size"]?.GetValue<string>() is not "Large"
        && element["style"] is JsonValue style
        && style.GetValue<string>() == "heading";

    // TextRuns and titles of buttons show text as it is; these read Markdown.
    private static IEnumerable<string> MarkdownIn(JsonNode node) =>
        Objects(node)
            .Where(o => o["type"]?.GetValue<string>() == "TextBlock")
            .Select(o => o["text"]!.GetValue<string>());

    private static IEnumerable<string> Texts(JsonNode node) =>
        Objects(node)
            .SelectMany(o => o)
            .Select(p => p.Value)
            .OfType<JsonValue>()
            .Where(v => v.GetValueKind() is JsonValueKind.String)
            .Select(v => v.GetValue<string>());

    private static IEnumerable<JsonObject> Objects(JsonNode node) =>
        node switch
        {
            JsonObject o => o.Select(p => p.Value)
                .OfType<JsonNode>()
                .SelectMany(Objects)
                .Prepend(o),
            JsonArray a => a.OfType<JsonNode>().SelectMany(Objects),
            _ => [],
        };
}
