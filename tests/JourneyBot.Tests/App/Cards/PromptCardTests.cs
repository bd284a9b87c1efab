using JourneyBot.App.CheckIns;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Tests.App.Cards;

public sealed class PromptCardTests
{
    // Three kinds of question on one card, which no champion of the sample happens to get.
    private static readonly JourneyMap Map = TheDemo.Changed(file =>
    {
        var measured = file["projects"]![0]!;
        measured["championId"] = "p-yuki";
        measured["deliveredOn"] = "2026-06-26";
        file["projects"]![5]!["dueOn"] = "2026-06-20";
    });

    [Fact]
    public void What_a_champion_is_asked_looks_as_agreed() =>
        Golden.Matches("prompt", Asked("p-yuki", PromptTone.First));

    [Fact]
    public void The_second_reminder_to_a_cover_looks_as_agreed() =>
        Golden.Matches(
            "prompt-for-cover",
            Asked("p-priya", PromptTone.Reminder, cover: "p-claire")
        );

    [Fact]
    public void The_form_of_a_prompt_looks_as_agreed() =>
        Golden.Matches(
            "prompt-form",
            PromptForm.Of(
                Map,
                Prompt("p-yuki"),
                null,
                Refusal.Invalid("A score never changes without a why: say in words what happened."),
                TheDemo.Context
            )
        );

    [Fact]
    public void Put_off_and_not_mine_look_as_agreed()
    {
        var prompt = Prompt("p-yuki");
        prompt.PutOff(TheDemo.Friday, TimeZoneInfo.Utc, hour: 9);

        Golden.Matches("prompt-later", PromptCards.PutOff(Map, prompt, TheDemo.Context));
        Golden.Matches("prompt-not-mine", PromptCards.NotMine(Map, prompt));
    }

    [Fact]
    public void A_question_that_has_nothing_left_in_it_can_be_given_back_too()
    {
        var kept = Prompt("p-yuki");
        var empty = new Prompt
        {
            Id = kept.Id,
            MapId = kept.MapId,
            PersonId = kept.PersonId,
            Week = kept.Week,
            AskedId = kept.AskedId,
            Items = [],
            AskedAt = kept.AskedAt,
        };

        var card = PromptCards.NotMine(Map, empty).ToJson().ToString();

        Assert.Contains(
            "Whoever keeps the map can name another champion.",
            card,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_settings_of_a_person_look_as_agreed() =>
        Golden.Matches(
            "my-settings",
            RhythmCards.Form(
                Map,
                Champion.Of(Map, Person("p-ines"), rhythm: null, new CheckInOptions()),
                refusal: null
            )
        );

    private static JourneyBot.Teams.Cards.Card Asked(
        string champion,
        PromptTone tone,
        string? cover = null
    ) => PromptCards.Ask(Map, Prompt(champion, cover), Person(champion), tone, TheDemo.Context);

    private static Prompt Prompt(string champion, string? cover = null) =>
        new()
        {
            Id = PromptId.New(TheDemo.Friday),
            MapId = Map.Id,
            PersonId = Person(champion).Id,
            AskedId = Person(cover ?? champion).Id,
            Week = "2026-W26",
            Items =
            [
                .. PromptItems.For(Map, Person(champion).Id, TheDemo.Context.Today.AddDays(14)),
            ],
            AskedAt = TheDemo.Friday,
        };

    private static Person Person(string key) => Map.Workspace.People.First(p => p.Key == key);
}
