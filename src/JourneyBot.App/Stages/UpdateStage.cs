using JourneyBot.App.Bot;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.Stages;

/// <summary>Takes a filled-in form: changes the stage, or without one what the form asked about, makes its cards right everywhere and says so in their threads.</summary>
internal sealed class UpdateStage(RecordUpdates record, CardSettings settings)
{
    public async Task<Result<IReadOnlyList<Update>>> RunAsync(
        Chat chat,
        JourneyMap map,
        Stage? stage,
        StageAnswers answers,
        int seenRevision,
        CancellationToken cancellationToken
    )
    {
        var author = chat.Author(map, Via.Card);
        var result = StageUpdate.Decide(map, stage, answers, author, chat.Now);
        if (!result.Succeeded(out _, out var refusal) && refusal.Kind is RefusalKind.Stale)
        {
            // Only a "no" names who else changed something.
            var later = await SeenUpdates.SinceAsync(chat, map, seenRevision, cancellationToken);
            result = StageUpdate.Decide(map, stage, answers, author, chat.Now, later);
        }

        if (result.Succeeded(out var updates, out _))
        {
            await record.RunAsync(chat, map, updates, cancellationToken);
            var card = UpdateCards.InThread(
                map,
                updates,
                map.FindPerson(author.ById)!,
                settings.For(map)
            );
            await record.RemarkAsync(map, updates, card, said: null, cancellationToken);
        }

        return result;
    }
}
