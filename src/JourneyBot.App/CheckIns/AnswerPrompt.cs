using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.CheckIns;

/// <summary>Takes a champion's answer to a prompt: the map says it, the week's check-in notes it, and nobody is reminded any more.</summary>
internal sealed class AnswerPrompt(
    RecordUpdates record,
    UpdateStage update,
    Champions champions,
    CheckInNotes notes
)
{
    /// <summary>All is as it was: what was asked about is confirmed.</summary>
    public async Task<IReadOnlyList<Update>> NoChangeAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CancellationToken cancellationToken
    )
    {
        var updates = PromptConfirmation.Decide(
            map,
            prompt.Items,
            Author(chat, map, prompt),
            chat.Now
        );
        await record.RunAsync(chat, map, updates, cancellationToken);
        await AnsweredAsync(chat, map, prompt, ResponseResult.NoChange, cancellationToken);
        return updates;
    }

    /// <summary>Something is different: it is said on the map and in the threads of the stages.</summary>
    public async Task<Result<IReadOnlyList<Update>>> UpdateAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        StageAnswers answers,
        int seenRevision,
        CancellationToken cancellationToken
    )
    {
        var result = await update.RunAsync(
            chat,
            map,
            stage: null,
            answers,
            seenRevision,
            cancellationToken
        );
        if (result.Succeeded(out _, out _))
        {
            await AnsweredAsync(chat, map, prompt, ResponseResult.Updated, cancellationToken);
        }

        return result;
    }

    /// <summary>The next working morning, and that is no answer yet.</summary>
    public async Task LaterAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CancellationToken cancellationToken
    )
    {
        var asked = await champions.OfAsync(
            map,
            map.FindPerson(prompt.AskedId)!,
            cancellationToken
        );
        prompt.PutOff(chat.Now, asked.Zone, asked.Hour);
        await NoteAsync(chat, map, prompt, ResponseResult.AskLater, cancellationToken);
    }

    /// <summary>Somebody else should be asked; this week nobody is.</summary>
    public Task NotMineAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CancellationToken cancellationToken
    ) => AnsweredAsync(chat, map, prompt, ResponseResult.NotMine, cancellationToken);

    private static Author Author(Chat chat, JourneyMap map, Prompt prompt) =>
        chat.Author(map, Via.Card) with
        {
            OnBehalfOfId = prompt.AskedId == prompt.PersonId ? null : prompt.PersonId,
        };

    private async Task AnsweredAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        ResponseResult result,
        CancellationToken cancellationToken
    )
    {
        prompt.Answer(chat.Now);
        await NoteAsync(
            chat,
            map,
            prompt,
            prompt.AskedId == prompt.PersonId || result is ResponseResult.NotMine
                ? result
                : ResponseResult.CoveredBy,
            cancellationToken
        );
    }

    private async Task NoteAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        ResponseResult result,
        CancellationToken cancellationToken
    )
    {
        var champion = await champions.OfAsync(
            map,
            map.FindPerson(prompt.PersonId)!,
            cancellationToken
        );
        await notes.NoteAsync(map, champion, prompt, result, chat.Now, cancellationToken);
        await chat.Db.SaveChangesAsync(cancellationToken);
    }
}
