using System.Text;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Bot;

/// <summary>
/// Takes one turn: finds out who speaks, then does everything in one transaction – that this activity was seen, what it changed and
/// everything the bot will say about it – and answers. A repeat of the same activity gets the stored answer.
/// </summary>
internal sealed class MapBot(
    JourneyDb db,
    Door door,
    ChatOpener opener,
    CurrentChat current,
    BotRoutes routes
) : IBot
{
    private const string Late = "Here is what you pressed the button for";

    public async Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity is not { From.Id.Length: > 0, Conversation.Id.Length: > 0 })
        {
            return TurnResult.Done;
        }

        var seen = KeyOf(turn);
        var visitor = await door.MeetAsync(turn, db, cancellationToken);
        var roster = Installs(turn) ? await door.RosterAsync(turn, cancellationToken) : null;
        current.File = await door.FileAsync(turn, cancellationToken);
        if (await WorkAsync(turn, seen, visitor, roster, cancellationToken) is { } result)
        {
            return result;
        }

        // Nothing of the turn is kept so far. They have moved: their map is read with that, and they see it at once.
        await opener.FollowAsync(cancellationToken);
        return (await WorkAsync(turn, seen, visitor, roster, cancellationToken))!;
    }

    // Null where the speaker has moved and that is not kept yet.
    private async Task<TurnResult?> WorkAsync(
        Turn turn,
        ActivityKey? seen,
        Visitor visitor,
        IReadOnlyList<Account>? roster,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        // Now no other turn of this conversation comes between, a repeat of this one on another replica included.
        var chat = await opener.OpenAsync(turn, visitor, roster, cancellationToken);
        if (
            seen is not null
            && await SeenActivities.FindAsync(db, seen, cancellationToken) is { } earlier
        )
        {
            return Again(earlier);
        }

        if (opener.HasMoved)
        {
            return null;
        }

        chat.File = current.File;
        current.Chat = chat;
        var before = Decided(chat.Conversation);
        var result = await routes.OnTurnAsync(turn, cancellationToken);
        if (!turn.TryAnswer())
        {
            await FollowAsync(chat, result, seen, cancellationToken);
        }

        if (Decided(chat.Conversation) != before)
        {
            await MetConversations.KeepAsync(db, chat.Conversation, cancellationToken);
        }

        if (seen is not null)
        {
            var body = result.Body.IsEmpty ? null : Encoding.UTF8.GetString(result.Body.Span);
            await SeenActivities.KeepAsync(
                db,
                seen,
                new SeenAnswer(result.Status, body),
                chat.Now,
                cancellationToken
            );
        }

        await write.CommitAsync(cancellationToken);
        return result;
    }

    // The person was told that it is noted and the answer follows: now it does, and what was written down for that is done.
    private async Task FollowAsync(
        Chat chat,
        TurnResult result,
        ActivityKey? seen,
        CancellationToken cancellationToken
    )
    {
        if (ActionAnswer.AsMessage(result, Late) is { } message)
        {
            await chat.ReplyAsync(message, cancellationToken);
        }

        if (seen is not null)
        {
            await WaitingMessages.TakeBackAsync(db, LateTurns.KeyOf(seen), cancellationToken);
        }
    }

    private static TurnResult Again(SeenAnswer answer) =>
        new(
            answer.Status ?? 200,
            answer.Body is null ? default : Encoding.UTF8.GetBytes(answer.Body)
        );

    private static (MapId?, ConversationState, DateTimeOffset?) Decided(
        TeamsConversation conversation
    ) => (conversation.MapId, conversation.State, conversation.GreetedAt);

    private static bool Installs(Turn turn) =>
        turn.Activity.BotWasAdded() && !turn.Activity.IsPersonal();

    internal static ActivityKey? KeyOf(Turn turn) =>
        turn.Activity.Id is { Length: > 0 } id
            ? new ActivityKey(turn.Origin.TenantId, turn.Activity.BaseConversationId()!, id)
            : null;
}
