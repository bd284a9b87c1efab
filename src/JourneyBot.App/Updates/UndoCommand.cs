using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Updates;

/// <summary>undo, by word or by button: takes the sender's update back.</summary>
internal sealed class UndoCommand(UndoUpdate undo, CardSettings settings) : ICommand, IMapButton
{
    public static IReadOnlyList<string> Verbs => [UpdateVerbs.Undo];

    public bool Understands(string text) => Said.Are(text, "undo", "take it back", "undo that");

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.MapAsync(cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        var result = await undo.RunAsync(chat, map, batch: null, cancellationToken);
        if (!result.Succeeded(out var undone, out refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        var card = UpdateCards.Undone(
            map,
            undone,
            map.FindPerson(undone[0].ById)!,
            settings.For(map)
        );
        await chat.ReplyAsync(card, card.FallbackText!, cancellationToken);
    }

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var batch = UpdateId.From(data.Id(ActionData.Batch) ?? Guid.Empty);
        var result = await undo.RunAsync(chat, map, batch, cancellationToken);
        return result.Succeeded(out _, out var refusal)
            ? Answer.OfWords("Taken back. Everything is as it was before.")
            : Answer.OfRefusal(refusal);
    }
}
