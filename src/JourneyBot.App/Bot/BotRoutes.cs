using JourneyBot.App.Decks;
using JourneyBot.App.Help;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Bot;

/// <summary>Takes what happened in a turn to the command, the button or the feature that answers it.</summary>
internal sealed class BotRoutes
{
    private readonly Router _router;
    private readonly Dictionary<string, Type> _buttons;

    public BotRoutes(IEnumerable<ButtonVerb> verbs)
    {
        _buttons = verbs.ToDictionary(v => v.Verb, v => v.Button, StringComparer.Ordinal);
        _router = new Router()
            .OnText(SayAsync)
            .OnUnknownAction(ExecuteAsync)
            .OnSubmittedCard(SubmitAsync)
            .OnFileConsent(ConsentAsync)
            .OnInstallation(InstalledAsync)
            .OnConversationChange(ChangedAsync);
    }

    public Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken) =>
        _router.OnTurnAsync(turn, cancellationToken);

    /// <summary>Runs words as a command, whether they were typed or stand behind a button.</summary>
    public static async Task RunAsync(
        IServiceProvider services,
        Chat chat,
        string text,
        CancellationToken cancellationToken
    )
    {
        var command = services.GetServices<ICommand>().First(c => c.Understands(text));
        await command.RunAsync(chat, text, cancellationToken);
    }

    private static Chat ChatOf(Turn turn) => turn.Services.GetRequiredService<CurrentChat>().Chat;

    private static async Task<TurnResult> SayAsync(
        TextMessage message,
        CancellationToken cancellationToken
    )
    {
        var (services, chat) = (message.Turn.Services, ChatOf(message.Turn));
        await (
            chat.File is { } file
                ? services
                    .GetRequiredService<TemplateCommand>()
                    .TakeAsync(chat, file, cancellationToken)
                : RunAsync(services, chat, message.Text, cancellationToken)
        );
        return TurnResult.Done;
    }

    private async Task<TurnResult> ExecuteAsync(
        ExecutedAction action,
        CancellationToken cancellationToken
    )
    {
        var answer = await PressAsync(action.Turn, action.Verb, action.Data, cancellationToken);
        return answer switch
        {
            { Refusal: { } refusal } => ActionAnswer.Error(refusal.Kind.ToString(), refusal.Reason),
            { Card: { } card } => ActionAnswer.Card(card),
            _ => ActionAnswer.Toast(answer.Words),
        };
    }

    /// <summary>An older client sent the button as a message: what would have been shown in place comes as a reply.</summary>
    private async Task<TurnResult> SubmitAsync(
        SubmittedCard submitted,
        CancellationToken cancellationToken
    )
    {
        var chat = ChatOf(submitted.Turn);
        var answer = await PressAsync(
            submitted.Turn,
            submitted.Verb ?? "",
            submitted.Data,
            cancellationToken
        );
        await TellAsync(chat, answer, cancellationToken);
        return TurnResult.Done;
    }

    private static async Task TellAsync(
        Chat chat,
        Answer answer,
        CancellationToken cancellationToken
    )
    {
        switch (answer)
        {
            case { Refusal: { } refusal }:
                await chat.ReplyAsync(refusal, cancellationToken);
                break;
            case { Card: { } card }:
                await chat.ReplyAsync(card, answer.Words, cancellationToken);
                break;
            default:
                await chat.ReplyAsync(CardText.Escape(answer.Words), cancellationToken);
                break;
        }
    }

    private async Task<Answer> PressAsync(
        Turn turn,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (!_buttons.TryGetValue(verb, out var type))
        {
            return Answer.OfRefusal(
                Refusal.Invalid(
                    "This button is from another version of the card. Say map, or post the map again."
                )
            );
        }

        var button = (IButton)turn.Services.GetRequiredService(type);
        return await button.PressAsync(ChatOf(turn), verb, data, cancellationToken);
    }

    private static async Task<TurnResult> ConsentAsync(
        FileConsent consent,
        CancellationToken cancellationToken
    )
    {
        await consent
            .Turn.Services.GetRequiredService<TakeDeck>()
            .RunAsync(ChatOf(consent.Turn), consent, cancellationToken);
        return TurnResult.Done;
    }

    private static async Task<TurnResult> InstalledAsync(
        Installation installation,
        CancellationToken cancellationToken
    )
    {
        await Welcome.OnInstallationAsync(
            ChatOf(installation.Turn),
            installation.IsAdded,
            cancellationToken
        );
        return TurnResult.Done;
    }

    private static async Task<TurnResult> ChangedAsync(
        ConversationChange change,
        CancellationToken cancellationToken
    )
    {
        if (change.BotWasAdded || change.BotWasRemoved)
        {
            await Welcome.OnInstallationAsync(
                ChatOf(change.Turn),
                change.BotWasAdded,
                cancellationToken
            );
        }
        else
        {
            await PlaceChanges.RunAsync(ChatOf(change.Turn), cancellationToken);
        }

        return TurnResult.Done;
    }
}
