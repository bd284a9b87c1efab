using JourneyBot.App.Digests;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.CheckIns;

/// <summary>Asks one champion what changed, once a week: in their own morning, and nothing they said within the week.</summary>
internal sealed class AskChampion(
    JourneyDb db,
    Champions champions,
    CheckInNotes notes,
    PromptPost post,
    LeaderReach reach
)
{
    public async Task<AskOutcome> RunAsync(
        JourneyMap map,
        Champion champion,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (!champion.IsDue(now))
        {
            return AskOutcome.NotNow;
        }

        if (
            PromptItems.For(map, champion.Person.Id, champion.Today(now)).Count == 0
            || await IsAskedAsync(map, champion, now, cancellationToken)
        )
        {
            return AskOutcome.NothingToAsk;
        }

        var asked = await champions.AskedForAsync(map, champion, now, cancellationToken);
        var found = asked is null
            ? null
            : await reach.FindAsync(map, asked.Person, cancellationToken);
        if (asked is not null && found is null)
        {
            return AskOutcome.NoWayTo(asked.Person.Id);
        }

        return await WriteAsync(map.Id, champion, asked, found, now, cancellationToken)
            ? AskOutcome.Asked
            : AskOutcome.NothingToAsk;
    }

    private async Task<bool> WriteAsync(
        MapId mapId,
        Champion champion,
        Champion? asked,
        Reach? found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        // Locked before it is asked: whoever else is about to ask waits, and finds it asked; and it may have been said meanwhile.
        var locked = (await MapReader.LoadAsync(db, mapId, cancellationToken))!;
        var prompt = Prompt(locked, champion, asked, now);
        if (prompt.Items.Count == 0 || await IsAskedAsync(locked, champion, now, cancellationToken))
        {
            return false;
        }

        await CloseOlderAsync(locked, champion, cancellationToken);
        db.Prompts.Add(prompt);
        if (asked is null)
        {
            prompt.Close();
        }
        else
        {
            prompt.Asked(now, asked.Zone, asked.Hour);
            await post.SendAsync(
                locked,
                prompt,
                champion,
                found!,
                PromptTone.First,
                cancellationToken
            );
        }

        var result = asked is null ? ResponseResult.Away : ResponseResult.NoAnswer;
        await notes.NoteAsync(locked, champion, prompt, result, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Prompt Prompt(
        JourneyMap map,
        Champion champion,
        Champion? asked,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PromptId.New(now),
            MapId = map.Id,
            PersonId = champion.Person.Id,
            Week = champion.Week(now).ToString(),
            AskedId = (asked ?? champion).Person.Id,
            Items = [.. PromptItems.For(map, champion.Person.Id, champion.Today(now))],
            AskedAt = now,
        };

    // Asked by us, or answered in a check-in that came with the map's file.
    private async Task<bool> IsAskedAsync(
        JourneyMap map,
        Champion champion,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var week = champion.Week(now);
        var name = week.ToString();
        return map.CheckIn is { } checkIn
                && week.Monday <= checkIn.OpensOn
                && checkIn.OpensOn <= week.Sunday
                && checkIn.IsAnswered(
                    champion.Person.Id,
                    CheckInNotes.StagesOf(map, champion.Person.Id)
                )
            || await db.Prompts.AnyAsync(
                p => p.MapId == map.Id && p.PersonId == champion.Person.Id && p.Week == name,
                cancellationToken
            );
    }

    // Last week's question has a new one in its place.
    private async Task CloseOlderAsync(
        JourneyMap map,
        Champion champion,
        CancellationToken cancellationToken
    )
    {
        var open = await db
            .Prompts.Where(p => p.MapId == map.Id && p.PersonId == champion.Person.Id)
            .Where(p => p.State == PromptState.Open || p.State == PromptState.Later)
            .ToListAsync(cancellationToken);
        open.ForEach(p => p.Close());
    }
}
