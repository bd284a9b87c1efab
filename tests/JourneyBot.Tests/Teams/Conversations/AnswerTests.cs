using System.Text;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Tests.Teams.Conversations;

public sealed class AnswerTests
{
    [Fact]
    public void What_an_execute_would_have_answered_can_be_sent_as_a_message()
    {
        var card = RawJson.From("""{"type":"AdaptiveCard","version":"1.5","body":[]}""");

        Assert.Equal(
            """{"type":"message","summary":"Here it is","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}]}""",
            ActionAnswer.AsMessage(ActionAnswer.Card(card), "Here it is")!.ToJson().ToString()
        );
        Assert.Equal("Saved.", ActionAnswer.AsMessage(ActionAnswer.Toast("Saved."), "x")!.Text);
        Assert.Equal(
            "No such stage.",
            ActionAnswer.AsMessage(ActionAnswer.Error("BadRequest", "No such stage."), "x")!.Text
        );
        Assert.Null(ActionAnswer.AsMessage(TurnResult.Done, "x"));
        Assert.Null(ActionAnswer.AsMessage(TurnResult.NotImplemented, "x"));
        Assert.Null(ActionAnswer.AsMessage(Dialogs.Say("Saved."), "x"));
    }

    [Fact]
    public void A_card_answers_an_execute()
    {
        var expected = Expected("adaptiveCard-action-card");
        var card = RawJson.From(expected!["value"]!.ToJsonString());

        Same("adaptiveCard-action-card", ActionAnswer.Card(card));
    }

    [Fact]
    public void A_sentence_answers_an_execute() =>
        Same("adaptiveCard-action-message", ActionAnswer.Toast("Saved."));

    [Fact]
    public void A_mistake_of_the_person_answers_an_execute() =>
        Same(
            "adaptiveCard-action-badrequest",
            ActionAnswer.Error("BadRequest", "The stage has changed since this card was posted.")
        );

    [Fact]
    public void A_failure_of_ours_answers_an_execute_with_200_outside_and_500_inside()
    {
        var answer = ActionAnswer.Broken("Could not save. Please try again.");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith(
            """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":""",
            Encoding.UTF8.GetString(answer.Body.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_dialog_shows_a_page() =>
        Assert.Equal(
            """{"task":{"type":"continue","value":{"title":"Journey","height":"medium","width":"large","url":"https://journey.example.com/d","fallbackUrl":"https://journey.example.com/d"}}}""",
            Encoding.UTF8.GetString(
                Dialogs
                    .ShowPage("Journey", "https://journey.example.com/d", width: "large")
                    .Body.Span
            )
        );

    [Fact]
    public void A_dialog_shows_a_card()
    {
        var card = new Card([
            new TextInput("note", "Note") { IsRequired = true, ErrorMessage = "Required" },
        ])
        {
            Schema = null,
            Actions =
            [
                new SubmitAction(
                    "Save",
                    ButtonData.Empty.With("dialog", "stage.edit").With("stageId", "onboarding")
                ),
            ],
        };

        Same("task-continue", Dialogs.Show("Edit stage", card));
    }

    [Fact]
    public void A_dialog_says_a_sentence() => Same("task-message", Dialogs.Say("Saved."));

    [Fact]
    public void A_dialog_closes_on_an_empty_answer() => Same("task-close", Dialogs.Close);

    [Fact]
    public void A_search_says_that_nothing_was_found() =>
        Same("composeExtension-message", ExtensionAnswers.Say("No stage found."));

    [Fact]
    public void A_search_gives_cards_with_previews()
    {
        var attachment = Expected("composeExtension-result")!["composeExtension"]!["attachments"]![
            0
        ]!;
        var card = OutgoingAttachment.OfCard(RawJson.From(attachment["content"]!.ToJsonString()));
        var preview = new OutgoingAttachment(
            "application/vnd.microsoft.card.thumbnail",
            RawJson.From(attachment["preview"]!["content"]!.ToJsonString())
        );

        Same(
            "composeExtension-result",
            ExtensionAnswers.Results([card with { Preview = preview }])
        );
    }

    [Fact]
    public void A_message_is_shown_before_it_is_sent()
    {
        var activity = Expected("composeExtension-botMessagePreview")!["composeExtension"]![
            "activityPreview"
        ]!;
        var card = OutgoingAttachment.OfCard(
            RawJson.From(activity["attachments"]![0]!["content"]!.ToJsonString())
        );

        Same(
            "composeExtension-botMessagePreview",
            ExtensionAnswers.Preview(new() { Attachments = [card] })
        );
    }

    [Fact]
    public void A_typeahead_gives_choices() =>
        Same(
            "application-search",
            TypeaheadAnswers.Choices([
                new("Anna Champion", "eeeeffff-4444-aaaa-5555-bbbb6666cccc"),
                new("Annika Müller", "ffffaaaa-5555-bbbb-6666-cccc7777dddd"),
            ])
        );

    private static System.Text.Json.Nodes.JsonNode? Expected(string name) =>
        Fixture.Json($"out-invoke-{name}.response.json")["body"];

    private static void Same(string name, TurnResult answer)
    {
        Assert.Equal(
            (int)Fixture.Json($"out-invoke-{name}.response.json")["status"]!,
            answer.Status
        );
        if (Expected(name) is not { } body)
        {
            Assert.True(answer.Body.IsEmpty);
            return;
        }

        Fixture.SameJson(body, answer.Body.Span);
    }
}
