using JourneyBot.App.Maps;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Upkeep;

/// <summary>Makes one person unknown in everything that is kept, and has the cards that name them drawn anew, in one transaction.</summary>
internal sealed partial class ErasePerson(
    JourneyDb db,
    PostedCards cards,
    ILogger<ErasePerson> logger
)
{
    /// <summary>Erases whoever is meant; nothing is changed where nobody or more than one person is.</summary>
    /// <param name="who">An e-mail address, a full name or a key; it must mean exactly one person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Result<ErasedPerson>> RunAsync(
        string who,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var meant = await FindAsync(who.Trim(), cancellationToken);
        if (meant is not [var person])
        {
            return meant.Count == 0
                ? Refusal.NotFound(
                    "anybody of that name; write the e-mail address, the full name or the key in the map file as it stands there"
                )
                : Refusal.Invalid(
                    $"That means more than one person. Say which key: {string.Join(", ", meant.Select(p => $"{p.Key} ({p.Name})"))}"
                );
        }

        var result = await PersonErasure.EraseAsync(db, person.Id, cancellationToken);
        if (result.Succeeded(out var erased, out _))
        {
            await RefreshCardsAsync(person.WorkspaceId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
            LogErased(erased.Id);
        }

        return result;
    }

    private async Task<List<Person>> FindAsync(string who, CancellationToken cancellationToken)
    {
        var everybody = await db.People.AsNoTracking().ToListAsync(cancellationToken);
        var keyed = everybody.FindAll(p => p.Key.Equals(who, StringComparison.Ordinal));
        return keyed.Count > 0
            ? keyed
            : everybody.FindAll(p =>
                who.Equals(p.Email, StringComparison.OrdinalIgnoreCase)
                || who.Equals(p.Name, StringComparison.OrdinalIgnoreCase)
            );
    }

    private async Task RefreshCardsAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        var maps = await db
            .Maps.Where(m => m.WorkspaceId == workspace)
            .Select(m => m.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in maps)
        {
            if (await MapReader.LoadAsync(db, id, cancellationToken) is { } map)
            {
                await cards.RefreshAsync(map, [.. map.Stages.Select(s => s.Id)], cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Erased person {PersonId}.")]
    private partial void LogErased(PersonId personId);
}
