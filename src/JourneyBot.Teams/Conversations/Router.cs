using System.Text.Json;
using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Conversations;

/// <summary>
/// Takes each turn to the handler that was registered for it. An invoke that nobody handles is answered 501, one that is malformed 400;
/// any other activity without a handler is accepted and ignored. Set it up once, then share it.
/// </summary>
public sealed class Router : IBot
{
    private readonly Dictionary<string, Handler<ExecutedAction>> _verbs = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Handler<Turn>> _invokes = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly Dictionary<string, Handler<Turn>> _types = new(
        StringComparer.OrdinalIgnoreCase
    );
    private Handler<ExecutedAction> _unknownVerb = (_, _) =>
        Task.FromResult(
            ActionAnswer.Error(
                "UnknownVerb",
                "This button is from another version of the card. Please open the card again."
            )
        );
    private Handler<TextMessage>? _text;
    private Handler<SubmittedCard>? _submit;

    public Router()
    {
        _types["message"] = OnMessageAsync;
        _types["invoke"] = OnInvokeAsync;
        _invokes["adaptiveCard/action"] = OnExecuteAsync;
    }

    public Router OnText(Handler<TextMessage> handler) => Set(ref _text, handler);

    public Router OnSubmittedCard(Handler<SubmittedCard> handler) => Set(ref _submit, handler);

    /// <summary>A button of a posted card, by its verb.</summary>
    public Router OnAction(string verb, Handler<ExecutedAction> handler)
    {
        _verbs.Add(verb, handler);
        return this;
    }

    /// <summary>A button whose verb nobody registered; without a handler the person is told that the card is from another version.</summary>
    public Router OnUnknownAction(Handler<ExecutedAction> handler)
    {
        _unknownVerb = handler;
        return this;
    }

    public Router OnDialogOpened(Handler<DialogRequest> handler) =>
        OnInvoke("task/fetch", InvokeReader.Dialog, handler);

    public Router OnDialogSubmitted(Handler<DialogRequest> handler) =>
        OnInvoke("task/submit", InvokeReader.Dialog, handler);

    public Router OnFileConsent(Handler<FileConsent> handler) =>
        OnInvoke("fileConsent/invoke", InvokeReader.File, handler);

    public Router OnExtensionQuery(Handler<ExtensionQuery> handler) =>
        OnInvoke("composeExtension/query", InvokeReader.Query, handler);

    public Router OnResultSelected(Handler<SelectedResult> handler) =>
        OnInvoke("composeExtension/selectItem", InvokeReader.Selected, handler);

    public Router OnExtensionButton(Handler<SelectedResult> handler) =>
        OnInvoke("composeExtension/onCardButtonClicked", InvokeReader.Selected, handler);

    public Router OnExtensionOpened(Handler<ExtensionAction> handler) =>
        OnInvoke("composeExtension/fetchTask", InvokeReader.Action, handler);

    public Router OnExtensionSubmitted(Handler<ExtensionAction> handler) =>
        OnInvoke("composeExtension/submitAction", InvokeReader.Action, handler);

    /// <summary>A pasted link, with or without knowing who pasted it.</summary>
    public Router OnLink(Handler<LinkQuery> handler) =>
        OnInvoke(
                "composeExtension/queryLink",
                turn => InvokeReader.Link(turn, isAnonymous: false),
                handler
            )
            .OnInvoke(
                "composeExtension/anonymousQueryLink",
                turn => InvokeReader.Link(turn, isAnonymous: true),
                handler
            );

    public Router OnTypeahead(Handler<TypeaheadQuery> handler) =>
        OnInvoke("application/search", InvokeReader.Typeahead, handler);

    /// <summary>Any other invoke, by its name.</summary>
    public Router OnInvoke(string name, Handler<Turn> handler)
    {
        _invokes[name] = handler;
        return this;
    }

    public Router OnInstallation(Handler<Installation> handler) =>
        OnType(
            "installationUpdate",
            (turn, cancellationToken) =>
                ReadInstallation(turn) is { } input ? handler(input, cancellationToken) : Ignored
        );

    public Router OnConversationChange(Handler<ConversationChange> handler) =>
        OnType(
            "conversationUpdate",
            (turn, cancellationToken) => handler(new(turn), cancellationToken)
        );

    /// <summary>Edits, restores and deletions.</summary>
    public Router OnChangedMessage(Handler<ChangedMessage> handler) =>
        OnType(
                "messageUpdate",
                (turn, cancellationToken) =>
                    handler(new(turn, IsDeleted: false, turn.Activity.Command()), cancellationToken)
            )
            .OnType(
                "messageDelete",
                (turn, cancellationToken) =>
                    handler(new(turn, IsDeleted: true, ""), cancellationToken)
            );

    public Router OnReaction(Handler<MessageReaction> handler) =>
        OnType(
            "messageReaction",
            (turn, cancellationToken) =>
                ReadReaction(turn) is { } input ? handler(input, cancellationToken) : Ignored
        );

    public Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken) =>
        _types.TryGetValue(turn.Activity.Type, out var handler)
            ? handler(turn, cancellationToken)
            : Ignored;

    private static Task<TurnResult> Ignored => Task.FromResult(TurnResult.Done);

    private Task<TurnResult> OnMessageAsync(Turn turn, CancellationToken cancellationToken)
    {
        // A Submit has a value and no text; imBack and messageBack have text, and are meant as if typed.
        if (
            turn.Activity.Value is { ValueKind: JsonValueKind.Object } value
            && string.IsNullOrEmpty(turn.Activity.Text)
        )
        {
            return _submit?.Invoke(new(turn, new(value)), cancellationToken) ?? Ignored;
        }

        return _text?.Invoke(new(turn, turn.Activity.Command()), cancellationToken) ?? Ignored;
    }

    private Task<TurnResult> OnInvokeAsync(Turn turn, CancellationToken cancellationToken) =>
        _invokes.TryGetValue(turn.Activity.Name ?? "", out var handler)
            ? handler(turn, cancellationToken)
            : Task.FromResult(TurnResult.NotImplemented);

    private Task<TurnResult> OnExecuteAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (InvokeReader.Execute(turn) is not { } action)
        {
            return Task.FromResult(
                ActionAnswer.Error(
                    "BadRequest",
                    "This button sent nothing that could be understood."
                )
            );
        }

        return _verbs.GetValueOrDefault(action.Verb, _unknownVerb)(action, cancellationToken);
    }

    private Router OnInvoke<T>(string name, Func<Turn, T?> read, Handler<T> handler)
        where T : class =>
        OnInvoke(
            name,
            (turn, cancellationToken) =>
                read(turn) is { } input
                    ? handler(input, cancellationToken)
                    : Task.FromResult(new TurnResult(400, default))
        );

    private Router OnType(string type, Handler<Turn> handler)
    {
        _types[type] = handler;
        return this;
    }

    private Router Set<T>(ref Handler<T>? field, Handler<T> handler)
    {
        field = handler;
        return this;
    }

    private static Installation? ReadInstallation(Turn turn) =>
        turn.Activity.Action?.ToUpperInvariant() switch
        {
            "ADD" => new(turn, IsAdded: true, IsUpgrade: false),
            "ADD-UPGRADE" => new(turn, IsAdded: true, IsUpgrade: true),
            "REMOVE" => new(turn, IsAdded: false, IsUpgrade: false),
            "REMOVE-UPGRADE" => new(turn, IsAdded: false, IsUpgrade: true),
            _ => null,
        };

    private static MessageReaction? ReadReaction(Turn turn)
    {
        var added = turn.Activity.ReactionsAdded is [{ } first, ..] ? first.Type : null;
        var kind = added ?? (turn.Activity.ReactionsRemoved is [{ } gone, ..] ? gone.Type : null);
        return kind is null ? null : new(turn, added is not null, kind);
    }
}
