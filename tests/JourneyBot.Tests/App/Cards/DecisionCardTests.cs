using System.Text.Json.Nodes;
using JourneyBot.App.Bot;
using JourneyBot.App.Decisions;
using JourneyBot.App.Digests;
using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Cards;

public sealed class DecisionCardTests
{
    // Teams counts a message in UTF-16 and refuses it at about 100 KB; the message around the card needs some of the 80,000.
    private const int MostBytes = 78_000;
    private readonly JourneyMap _map = TheDemo.Changed(_ => { });

    private Decision Desk => _map.FindDecision("d-1")!;

    [Fact]
    public void What_waits_looks_as_agreed() => Golden.Matches("decisions-waiting", Waiting(_map));

    [Fact]
    public void The_form_looks_as_agreed() =>
        Golden.Matches("decision-form", Form(_map, Desk, typed: null, refusal: null));

    [Fact]
    public void A_refused_form_with_rude_names_looks_as_agreed()
    {
        var map = TheDemo.Changed(Rude);
        Golden.Matches(
            "decision-form-refused",
            Form(
                map,
                map.FindDecision("d-1")!,
                new DecisionAnswer(null, "Because **we** <at>can</at>"),
                Refusal.Invalid("Choose one of the options.")
            )
        );
    }

    [Fact]
    public void A_form_without_options_looks_as_agreed()
    {
        var map = TheDemo.Changed(f =>
        {
            f["decisions"]![0]!["options"] = new JsonArray();
            f["decisions"]![0]!.AsObject().Remove("recommendation");
        });
        Golden.Matches("decision-in-words", Form(map, map.FindDecision("d-1")!, null, null));
    }

    [Fact]
    public void A_decision_that_was_taken_looks_as_agreed() =>
        Golden.Matches("decision-taken", DecisionCards.Taken(_map, Decided(), TheDemo.Context));

    [Fact]
    public void The_word_to_whoever_asked_looks_as_agreed()
    {
        var updates = Decided();

        Golden.Matches(
            "decision-news",
            DecisionCards.News(_map, Desk, updates[0], TheDemo.Context)
        );
    }

    [Fact]
    public void A_digest_after_a_decision_looks_as_agreed()
    {
        var content = Digest.Compose(_map, TheDemo.Context.Today);
        var updates = Decided();
        var copy = new DigestCopy(Desk.AskedOfId)
        {
            Week = content.Week,
            News = UpdateCards.Receipt(_map, updates, TheDemo.Context),
        };

        Golden.Matches("digest-decided", DigestCards.Weekly(_map, content, copy, TheDemo.Context));
    }

    [Fact]
    public void The_card_of_its_stage_says_what_was_decided()
    {
        Decided();

        var words = CardReading.Words(
            Read(StageCards.Living(_map, _map.FindStage("s5")!, TheDemo.Context))
        );

        Assert.Contains("decided 26 June: Fund the pilot", words, StringComparison.Ordinal);
        Assert.DoesNotContain("waits for a decision", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_overdue_says_so_wherever_it_waits()
    {
        var late = new CardContext(TheDemo.Friday.AddDays(10), TheDemo.Context.Zone, pageUrl: null);
        var content = Digest.Compose(_map, late.Today);

        var digest = CardReading.Words(
            Read(DigestCards.Weekly(_map, content, new DigestCopy(Desk.AskedOfId), late))
        );
        var stage = CardReading.Words(Read(StageCards.Living(_map, _map.FindStage("s5")!, late)));
        var form = CardReading.Words(
            Read(DecisionForm.Of(_map, Desk, new DecisionPlace(null), late))
        );

        Assert.Contains("Your decision, was due 3 July", digest, StringComparison.Ordinal);
        Assert.Contains("Noor van Dijk decides, by 10 July", digest, StringComparison.Ordinal);
        Assert.Contains(
            "waits for a decision from Ingrid Halvorsen, was due 3 July",
            stage,
            StringComparison.Ordinal
        );
        Assert.Contains("was due 3 July", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "\u2217\u2217Loud\u2217\u2217 [win]\u2060(http://example.com)")]
    [InlineData(30, "**Loud** [win](http://example.com)")]
    public void Options_mean_nothing_but_what_they_say(int options, string shown)
    {
        var map = TheDemo.Changed(f =>
            f["decisions"]![0]!["options"] = new JsonArray([
                .. Enumerable
                    .Range(1, options)
                    .Select(i =>
                        (JsonNode)(i == 2 ? "**Loud** [win](http://example.com)" : $"{i}")
                    ),
            ])
        );

        var form = Read(Form(map, map.FindDecision("d-1")!, typed: null, refusal: null));

        Assert.Equal(
            shown,
            (string?)
                form["body"]!.AsArray().Single(e => (string?)e!["type"] == "Input.ChoiceSet")![
                    "choices"
                ]![1]!["title"]
        );
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void A_form_stays_under_the_limit_of_Teams_whatever_its_options(int options)
    {
        var map = TheDemo.Changed(f => Overfill(f, options));

        var form = Form(
            map,
            map.FindDecision("d-1")!,
            new DecisionAnswer(1, new string('我', 10_000)),
            Refusal.Invalid(new string('我', 10_000))
        );

        Assert.InRange(2 * form.ToJson().ToString().Length, 1, MostBytes);
        Assert.Equal(
            options,
            Read(form)["body"]!.AsArray().Single(e => (string?)e!["type"] == "Input.ChoiceSet")![
                "choices"
            ]!
                .AsArray()
                .Count
        );
    }

    [Fact]
    public void Many_decisions_stay_under_the_limit_of_Teams()
    {
        var map = TheDemo.Changed(HostileMap.Grow);

        Assert.InRange(2 * Waiting(map).ToJson().ToString().Length, 1, MostBytes);
    }

    [Fact]
    public void A_digest_that_comes_back_stays_under_the_limit_of_Teams()
    {
        var map = TheDemo.Changed(HostileMap.Grow);
        var copy = new DigestCopy(map.SponsorId)
        {
            News = JourneyBot.App.Bot.RefusalCards.Band(Refusal.Stale(new string('我', 10_000))),
        };

        var card = DigestCards.Weekly(
            map,
            Digest.Compose(map, TheDemo.Context.Today),
            copy,
            TheDemo.Context
        );

        Assert.InRange(2 * card.ToJson().ToString().Length, 1, MostBytes);
    }

    private IReadOnlyList<Update> Decided()
    {
        var author = new Author(Desk.AskedOfId!.Value, null, Via.Card);
        var result = TakeDecision.Decide(
            _map,
            Desk,
            new(0, "Three customers left over *this* in June alone."),
            author,
            TheDemo.Friday
        );
        Assert.True(result.Succeeded(out var updates, out _));
        foreach (var update in updates)
        {
            _map.Apply(update);
        }

        return updates;
    }

    private static Card Waiting(JourneyMap map) =>
        DecisionCards.Waiting(
            map,
            [.. map.Decisions.Where(d => d.Status is DecisionStatus.Open)],
            map.SponsorId,
            TheDemo.Context
        );

    private static Card Form(
        JourneyMap map,
        Decision decision,
        DecisionAnswer? typed,
        Refusal? refusal
    ) => DecisionForm.Of(map, decision, new DecisionPlace(null), TheDemo.Context, typed, refusal);

    private static JsonNode Read(Card card) => JsonNode.Parse(card.ToJson().ToString())!;

    private static void Rude(JsonObject file)
    {
        HostileMap.Rename(file);
        var decision = file["decisions"]![0]!;
        decision["title"] =
            "# Fund *everything* <at>now</at> أحصل على المساعدة 🚑 [win](http://example.com) and a title that goes on for longer than anybody has time to read";
        decision["costOfWaiting"] = "- one\n- two **bold** {{DATE(2026-06-26,SHORT)}}";
        decision["options"] = new JsonArray(
            "**Loud** <script>alert(1)</script>",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsausschussvorsitzender",
            "An option in so many words that it has to go on to a second and a third line, because whoever wrote it could not make up their mind either, and wanted to be sure that nobody else could",
            "أحصل على المساعدة عندما أحتاجها 🚑",
            "5",
            "6",
            "7"
        );
    }

    private static void Overfill(JsonObject file, int options) =>
        file["decisions"]![0]!["options"] = new JsonArray([
            .. Enumerable.Range(1, options).Select(i => (JsonNode)$"{i} {new string('我', 1000)}"),
        ]);
}
