using JourneyBot.App.Digests;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.CheckIns;

/// <summary>Brings an open prompt up again: two reminders at most, none after an answer, and none while away.</summary>
internal sealed class RemindChampion(
    JourneyDb db,
    Champions champions,
    CheckInNotes notes,
    PromptPost post,
    LeaderReach reach
)
{
    public async Task RunAsync(PromptId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Asked before the map is held, which nobody else can change meanwhile.
        var found = await FindReachAsync(id, now, cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var mapId = await db
            .Prompts.Where(p => p.Id == id)
            .Select(p => p.MapId)
            .FirstOrDefaultAsync(cancellationToken);
        // Locked before the prompt is read: an answer that is being taken comes first.
        var map = await MapReader.LoadAsync(db, mapId, cancellationToken);
        var prompt = await db.Prompts.FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (prompt is not { IsOpen: true } || !(prompt.NextAt <= now))
        {
            return;
        }

        if (
            map is not { Status: MapStatus.Live }
            || map.FindPerson(prompt.PersonId) is not { } person
        )
        {
            prompt.Close();
        }
        else
        {
            var champion = await champions.OfAsync(map, person, cancellationToken);
            await RemindAsync(new Reminded(map, prompt, champion), found, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<FoundReach?> FindReachAsync(
        PromptId id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var prompt = await db
            .Prompts.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (
            prompt is null
            || await MapReader.LoadAsync(db, prompt.MapId, cancellationToken) is not { } map
            || map.FindPerson(prompt.PersonId) is not { } person
        )
        {
            return null;
        }

        var champion = await champions.OfAsync(map, person, cancellationToken);
        var asked = await champions.AskedForAsync(map, champion, now, cancellationToken);
        return asked is null
            ? null
            : new FoundReach(
                asked.Person.Id,
                await reach.FindAsync(map, asked.Person, cancellationToken)
            );
    }

    private async Task RemindAsync(
        Reminded reminded,
        FoundReach? found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (map, prompt, champion) = reminded;
        if (await HasSpokenAsync(prompt, cancellationToken))
        {
            prompt.Answer(now);
            await NoteAsync(ResponseResult.Updated);
            return;
        }

        if (await champions.AskedForAsync(map, champion, now, cancellationToken) is not { } asked)
        {
            prompt.Close();
            await NoteAsync(ResponseResult.Away);
            return;
        }

        if (found?.Person != asked.Person.Id)
        {
            // Somebody else is asked than a moment ago; the next round finds them.
            return;
        }

        if (found.Reach is not { } to || !Mornings.IsNow(now, asked.Zone, asked.Hour))
        {
            prompt.Wait(Mornings.After(now, asked.Zone, asked.Hour, workingDays: 1));
            return;
        }

        var tone = prompt.State is PromptState.Later ? PromptTone.AskedFor : PromptTone.Reminder;
        prompt.AskedId = asked.Person.Id;
        prompt.AskAgain(now, asked.Zone, asked.Hour);
        await post.SendAsync(map, prompt, champion, to, tone, cancellationToken);
        await NoteAsync(ResponseResult.NoAnswer);

        Task NoteAsync(ResponseResult result) =>
            notes.NoteAsync(map, champion, prompt, result, now, cancellationToken);
    }

    // Whoever said something about the map by another way has answered.
    private Task<bool> HasSpokenAsync(Prompt prompt, CancellationToken cancellationToken) =>
        db.Updates.AnyAsync(
            u =>
                u.MapId == prompt.MapId
                && (u.ById == prompt.AskedId || u.ById == prompt.PersonId)
                && u.At > prompt.AskedAt,
            cancellationToken
        );

    private sealed record Reminded(JourneyMap Map, Prompt Prompt, Champion Champion);

    private sealed record FoundReach(PersonId Person, Reach? Reach);
}
