using System.Text.Json;
using JourneyBot.App.Bot;
using JourneyBot.App.Decks;
using JourneyBot.App.Digests;
using JourneyBot.App.Help;
using JourneyBot.App.Maps;
using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Tests.App.Cards;

public sealed class GoldenCardTests
{
    [Theory]
    [InlineData("s1", "stage-healthy")]
    [InlineData("s3", "stage-mixed")]
    [InlineData("s5", "stage-hindered")]
    [InlineData("s6", "stage-not-confirmed")]
    public void A_living_stage_card_looks_as_agreed(string stage, string name) =>
        Golden.Matches(name, StageCards.Living(TheDemo.Map, TheDemo.Stage(stage), TheDemo.Context));

    [Fact]
    public void The_form_of_a_stage_looks_as_agreed() =>
        Golden.Matches("form", UpdateForm.Form(TheDemo.Map, TheDemo.Stage("s5"), TheDemo.Context));

    [Fact]
    public void A_refused_form_keeps_what_was_typed() =>
        Golden.Matches(
            "form-refused",
            UpdateForm.Form(
                TheDemo.Map,
                TheDemo.Stage("s5"),
                StageFormData.Read(
                    new CardData(
                        JsonElement.Parse(
                            """{"score.t5-1":"2","next.pr-3":"Ask *Rosa*","why":"","seen":{"score.t5-1":"3","next.pr-3":"x"}}"""
                        )
                    )
                ),
                Refusal.Invalid(
                    "A score never changes without a why. Please say in a few words what happened."
                ),
                TheDemo.Context
            )
        );

    [Fact]
    public void The_overview_looks_as_agreed() =>
        Golden.Matches("overview", OverviewCards.Overview(TheDemo.Map, TheDemo.Context));

    [Fact]
    public void The_summary_for_one_person_looks_as_agreed() =>
        Golden.Matches("summary", OverviewCards.Summary(TheDemo.Map, TheDemo.Context));

    [Fact]
    public void A_leaders_digest_looks_as_agreed() =>
        Golden.Matches(
            "digest",
            DigestCards.Weekly(
                TheDemo.Map,
                TheDemo.DigestContent,
                new DigestCopy(TheDemo.Person("p-ingrid").Id) { Week = TheDemo.DigestContent.Week },
                TheDemo.Context
            )
        );

    [Fact]
    public void A_late_digest_without_news_looks_as_agreed() =>
        Golden.Matches(
            "digest-nothing-changed-late",
            DigestCards.Weekly(
                TheDemo.Map,
                TheDemo.DigestContent with
                {
                    NothingChanged =
                        "Nothing changed on the map since 19 June; 12 of 20 touchpoints were confirmed.",
                },
                new DigestCopy(null)
                {
                    Late = "This is the digest for week 26, 22 to 28 June; it comes 2 days late.",
                },
                TheDemo.Context
            )
        );

    [Fact]
    public void The_tour_looks_as_agreed() =>
        Golden.Matches("welcome", HelpCards.WelcomeInChannel(TheDemo.Map.Name));

    [Fact]
    public void An_answer_to_unknown_words_looks_as_agreed() =>
        Golden.Matches("unknown", HelpCards.Unknown("make me *coffee*", ["map", "deck"]));

    [Fact]
    public void A_refusal_looks_as_agreed() =>
        Golden.Matches(
            "refusal",
            RefusalCards.Refused(
                Refusal.Invalid("A score is a whole number from 1 to 10, and “eleven” is not.")
            )
        );

    [Fact]
    public void Asking_back_looks_as_agreed() =>
        Golden.Matches(
            "which",
            ChoiceCards.Which(
                "Which one do you mean by “calls”?",
                [
                    .. TheDemo
                        .Stage("s5")
                        .Touchpoints.Select(t => new Meaning(
                            t.Name,
                            $"Get help · {t.Score} now",
                            UpdateVerbs.Undo,
                            ActionData.Of(TheDemo.Map)
                        )),
                ]
            )
        );

    [Fact]
    public void The_form_of_a_deck_looks_as_agreed() =>
        Golden.Matches(
            "deck-form",
            DeckForm.Form(
                TheDemo.Map,
                [(TheDemo.Map.Id, TheDemo.Map.Name), (MapId.From(Guid.Empty), "*Another* map")],
                DeckChoices.Everything,
                refusal: null,
                TheDemo.Context
            )
        );

    [Fact]
    public void A_deck_link_looks_as_agreed() =>
        Golden.Matches(
            "deck-link",
            DeckCards.Link(
                TheDemo.Map,
                12,
                new Uri("https://journeybot.example/decks/abc"),
                TheDemo.Friday.AddDays(1),
                TheDemo.Context
            )
        );
}
