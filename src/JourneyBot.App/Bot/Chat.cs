using JourneyBot.App.Decks;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>One turn of a conversation: who speaks, where, and what the bot says to it; nothing is said before the turn's transaction is committed.</summary>
internal sealed class Chat(
    Turn turn,
    Visitor visitor,
    JourneyDb db,
    TeamsOutbox outbox,
    DateTimeOffset now
)
{
    public Activity Activity => turn.Activity;

    public Visitor Visitor => visitor;

    public JourneyDb Db => db;

    public TeamsOutbox Outbox => outbox;

    public DateTimeOffset Now => now;

    /// <summary>The conversation this turn is part of, as the store knows it.</summary>
    public required TeamsConversation Conversation { get; init; }

    /// <summary>The person who speaks, as Teams knows them.</summary>
    public required TeamsUser User { get; init; }

    /// <summary>The addresses Teams gives for the person who speaks.</summary>
    public IReadOnlyList<string> Addresses =>
        (User.Email, visitor.Account.UserPrincipalName) switch
        {
            (null, null) => [],
            (null, { } only) => [only],
            ({ } one, { } other) when !one.Equals(other, StringComparison.OrdinalIgnoreCase) =>
            [
                one,
                other,
            ],
            ({ } one, _) => [one],
        };

    /// <summary>Somebody new to the map; kept only once what they say is accepted.</summary>
    public Person? Newcomer { get; set; }

    /// <summary>The presentation that came with the message, if one did.</summary>
    public ReceivedFile? File { get; set; }

    /// <summary>Whether the turn came over a checked token; only the emulator in Development comes without.</summary>
    public bool IsAuthenticated => turn.Origin.IsAuthenticated;

    public bool IsPersonal => Activity.IsPersonal();

    /// <summary>The post whose own card was pressed; null for a card in a reply, which is a copy.</summary>
    public string? PostPressedOn =>
        Activity.ReplyToId is { } pressed && Activity.ThreadRootId() == pressed ? pressed : null;

    /// <summary>Where an answer goes: the thread, in a channel.</summary>
    public string ThreadId => Activity.Conversation?.Id ?? Conversation.ConversationId;

    public Task ReplyAsync(Card card, string summary, CancellationToken cancellationToken) =>
        ReplyAsync(OutgoingMessage.OfCard(card, summary), cancellationToken);

    /// <summary>Says something in Markdown; text from people has to be made safe first.</summary>
    public Task ReplyAsync(string text, CancellationToken cancellationToken) =>
        ReplyAsync(OutgoingMessage.OfText(text), cancellationToken);

    public Task ReplyAsync(Refusal refusal, CancellationToken cancellationToken) =>
        ReplyAsync(RefusalCards.Refused(refusal), refusal.Reason, cancellationToken);

    public Task ReplyAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        outbox.ReplyAsync(Conversation, ThreadId, message, cancellationToken);
}
