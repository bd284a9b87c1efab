using JourneyBot.Teams;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Tests.Teams.Conversations;

public sealed class RouterTests
{
    [Theory]
    [InlineData("in-message-channel-mention.json", "text stage onboarding")]
    [InlineData("in-message-card-action-submit.json", "submit onboarding 1779000000100")]
    [InlineData("in-messageUpdate-edit.json", "edited stage renewal")]
    [InlineData("in-messageDelete-soft.json", "deleted")]
    [InlineData("in-messageReaction-added.json", "like on 1779000000100")]
    [InlineData("in-messageReaction-removed.json", "like off 1779000000100")]
    [InlineData("in-conversationUpdate-bot-added-to-team.json", "teamMemberAdded here")]
    [InlineData("in-conversationUpdate-channelRenamed.json", "channelRenamed")]
    [InlineData("in-installationUpdate-add-team.json", "installed")]
    [InlineData("in-installationUpdate-remove-personal.json", "removed")]
    [InlineData(
        "in-invoke-adaptiveCard-action-manual.json",
        "save onboarding Kick-off call booked"
    )]
    [InlineData("in-invoke-adaptiveCard-action-automatic.json", "refresh automatic")]
    [InlineData("in-invoke-task-fetch.json", "open stage.edit")]
    [InlineData("in-invoke-task-submit.json", "done Kick-off done")]
    [InlineData("in-invoke-fileConsent-accept.json", "file d-42 journey-2026-05.pptx")]
    [InlineData("in-invoke-fileConsent-decline.json", "no file d-42")]
    [InlineData("in-invoke-composeExtension-query.json", "searchStages onb 0 25")]
    [InlineData("in-invoke-composeExtension-query-initialRun.json", "searchStages first 0 25")]
    [InlineData("in-invoke-composeExtension-selectItem.json", "picked onboarding")]
    [InlineData("in-invoke-composeExtension-onCardButtonClicked.json", "pressed onboarding")]
    [InlineData(
        "in-invoke-composeExtension-fetchTask-compose.json",
        "command captureUpdate compose"
    )]
    [InlineData(
        "in-invoke-composeExtension-fetchTask-message.json",
        "command captureUpdate message 1779000000123 Anna Champion"
    )]
    [InlineData(
        "in-invoke-composeExtension-submitAction.json",
        "sent Welcome mail shipped 1779000000123"
    )]
    [InlineData("in-invoke-composeExtension-submitAction-preview-send.json", "sent send")]
    [InlineData(
        "in-invoke-composeExtension-queryLink.json",
        "link https://journey.example.com/stages/onboarding"
    )]
    [InlineData(
        "in-invoke-composeExtension-anonymousQueryLink.json",
        "anonymous https://journey.example.com/stages/onboarding"
    )]
    [InlineData("in-invoke-application-search.json", "journey/owners ann 15")]
    [InlineData("in-invoke-application-search-dependent.json", "journey/stages j-1 15")]
    [InlineData("in-invoke-signin-verifyState.json", "signin 745254")]
    [InlineData("Emulator/card-execute-approve.json", "other approve")]
    [InlineData("Emulator/card-submit-form.json", "submit")]
    [InlineData("Emulator/me-search-query-without-command-id.json", "")]
    public async Task Each_recorded_activity_reaches_its_handler(string name, string heard)
    {
        var heardBy = new List<string>();

        var result = await Listening(heardBy)
            .OnTurnAsync(Fixture.Turn(name), TestContext.Current.CancellationToken);

        Assert.Equal(200, result.Status);
        Assert.StartsWith(heard, Assert.Single(heardBy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in-invoke-signin-tokenExchange.json")]
    [InlineData("in-invoke-signin-failure.json")]
    [InlineData("Emulator/feedback-loop.json")]
    public async Task An_invoke_that_nobody_handles_is_answered_501(string name)
    {
        var result = await Listening([])
            .OnTurnAsync(Fixture.Turn(name), TestContext.Current.CancellationToken);

        Assert.Equal(501, result.Status);
        Assert.True(result.Body.IsEmpty);
    }

    [Fact]
    public async Task An_activity_of_an_unknown_type_is_accepted_and_ignored()
    {
        var turn = Fixture.Turn("in-message-personal.json");

        var result = await Listening([])
            .OnTurnAsync(
                turn with
                {
                    Activity = turn.Activity with { Type = "somethingNew" },
                },
                TestContext.Current.CancellationToken
            );

        Assert.Equal(TurnResult.Done, result);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Without_handlers_everything_is_answered_all_the_same(string name)
    {
        var result = await new Router().OnTurnAsync(
            Fixture.Turn(name),
            TestContext.Current.CancellationToken
        );

        Assert.True(result.Status is 200 or 501);
    }

    [Theory]
    [InlineData("in-invoke-task-fetch.json")]
    [InlineData("in-invoke-fileConsent-accept.json")]
    [InlineData("in-invoke-composeExtension-query.json")]
    [InlineData("in-invoke-application-search.json")]
    [InlineData("in-invoke-composeExtension-queryLink.json")]
    public async Task An_invoke_without_its_value_is_a_bad_request(string name)
    {
        var turn = Fixture.Turn(name);

        var result = await Listening([])
            .OnTurnAsync(
                turn with
                {
                    Activity = turn.Activity with { Value = null },
                },
                TestContext.Current.CancellationToken
            );

        Assert.Equal(400, result.Status);
    }

    [Fact]
    public async Task A_button_that_nobody_knows_tells_the_person_so()
    {
        var result = await new Router().OnTurnAsync(
            Fixture.Turn("in-invoke-adaptiveCard-action-manual.json"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(200, result.Status);
        Assert.Contains(
            "\"statusCode\":400",
            System.Text.Encoding.UTF8.GetString(result.Body.Span),
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string> Everything => [.. Fixture.Incoming];

    private static Router Listening(List<string> heard)
    {
        var ear = new Ear(heard);
        return Conversations(new Router(), ear)
            .OnAction(
                "stage.save",
                ear.Hears<ExecutedAction>(action =>
                    $"save {action.Data.Text("stageId")} {action.Data.Text("note")}"
                )
            )
            .OnAction(
                "stage.refresh",
                ear.Hears<ExecutedAction>(action =>
                    action.IsAutomatic ? "refresh automatic" : "refresh"
                )
            )
            .OnUnknownAction(ear.Hears<ExecutedAction>(action => $"other {action.Verb}"))
            .OnDialogOpened(
                ear.Hears<DialogRequest>(dialog => $"open {dialog.Data.Text("dialog")}")
            )
            .OnDialogSubmitted(
                ear.Hears<DialogRequest>(dialog => $"done {dialog.Data.Text("note")}")
            )
            .OnFileConsent(
                ear.Hears<FileConsent>(file =>
                    $"{(file.IsAccepted ? "" : "no ")}file {file.Context.Text("deckId")} {file.Upload?.Name}"
                )
            )
            .OnExtensionQuery(
                ear.Hears<ExtensionQuery>(query =>
                    $"{query.CommandId} {(query.IsFirst ? "first" : query.Text)} {query.Skip} {query.Count}"
                )
            )
            .OnResultSelected(
                ear.Hears<SelectedResult>(result => $"picked {result.Data.Text("stageId")}")
            )
            .OnExtensionButton(
                ear.Hears<SelectedResult>(result => $"pressed {result.Data.Text("stageId")}")
            )
            .OnExtensionOpened(
                ear.Hears<ExtensionAction>(action =>
                    $"command {action.CommandId} {action.Context} {action.Message?.Id} {action.Message?.SenderName}"
                )
            )
            .OnExtensionSubmitted(
                ear.Hears<ExtensionAction>(action =>
                    $"sent {action.PreviewAction}{action.Data.Text("note")} {action.Message?.Id}"
                )
            )
            .OnLink(
                ear.Hears<LinkQuery>(link =>
                    $"{(link.IsAnonymous ? "anonymous" : "link")} {link.Url}"
                )
            )
            .OnTypeahead(
                ear.Hears<TypeaheadQuery>(query =>
                    $"{query.Dataset} {query.Text}{query.Data.Text("journey")} {query.Top}"
                )
            )
            .OnInvoke(
                "signin/verifyState",
                ear.Hears<Turn>(turn => $"signin {new CardData(turn.Activity.Value).Text("state")}")
            );
    }

    private static Router Conversations(Router router, Ear ear) =>
        router
            .OnText(ear.Hears<TextMessage>(message => $"text {message.Text}"))
            .OnSubmittedCard(
                ear.Hears<SubmittedCard>(card =>
                    $"submit {card.Data.Text("stageId")} {card.CardActivityId}"
                )
            )
            .OnChangedMessage(
                ear.Hears<ChangedMessage>(message =>
                    message.IsDeleted ? "deleted" : $"edited {message.Text}"
                )
            )
            .OnReaction(
                ear.Hears<MessageReaction>(reaction =>
                    $"{reaction.Kind} {(reaction.IsAdded ? "on" : "off")} {reaction.MessageId}"
                )
            )
            .OnConversationChange(
                ear.Hears<ConversationChange>(change =>
                    $"{change.EventType}{(change.BotWasAdded ? " here" : "")}"
                )
            )
            .OnInstallation(
                ear.Hears<Installation>(install => install.IsAdded ? "installed" : "removed")
            );

    private sealed class Ear(List<string> heard)
    {
        public Handler<T> Hears<T>(Func<T, string> say) =>
            (input, _) =>
            {
                heard.Add(say(input));
                return Task.FromResult(TurnResult.Done);
            };
    }
}
