using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>
/// Who may see and change a map: people named on it, and members of a team where one of them posted it. A map that was posted in one
/// tenant does not exist for another.
/// </summary>
internal static class Permission
{
    /// <summary>The live maps this person may use here.</summary>
    public static async Task<List<MapSummary>> ChoicesAsync(
        this Chat chat,
        CancellationToken cancellationToken
    )
    {
        var live = (await MapReader.ListAsync(chat.Db, cancellationToken)).FindAll(m =>
            m.Status is MapStatus.Live
        );
        var usable = new List<MapSummary>();
        foreach (var map in live)
        {
            if (await chat.MayChooseAsync(map, cancellationToken))
            {
                usable.Add(map);
            }
        }

        return usable;
    }

    /// <summary>Why this person may not use the map here; null if they may.</summary>
    public static async Task<Refusal?> MayUseAsync(
        this Chat chat,
        JourneyMap map,
        CancellationToken cancellationToken
    )
    {
        if (!chat.IsPersonal && chat.Visitor.Membership is Membership.Stranger)
        {
            return Refusal.NotAllowed(
                "You're not in this team, so you can't use its map. Ask an owner of the team to add you."
            );
        }

        var summary = new MapSummary(map.Id, map.WorkspaceId, map.Key, map.Name, map.Status);
        if (await chat.MayChooseAsync(summary, cancellationToken))
        {
            return null;
        }

        var owner = map.FindPerson(map.OwnerId)?.Name ?? "the map's owner";
        return Refusal.NotAllowed(
            $"I only talk about a map with people who are named on it or are in a team where it is posted. Ask {owner} to add you."
        );
    }

    private static async Task<bool> MayChooseAsync(
        this Chat chat,
        MapSummary map,
        CancellationToken cancellationToken
    )
    {
        var tenant = chat.Conversation.TenantId;
        if (await chat.Db.BelongsElsewhereAsync(map, tenant, cancellationToken))
        {
            return false;
        }

        // The emulator, in Development, has people that no map names.
        return !chat.IsAuthenticated
            || (!chat.IsPersonal && chat.Conversation.MapId == map.Id)
            || await chat.IsNamedAsync(map, cancellationToken)
            || await chat.Db.IsPostedInAsync(map, chat.Visitor.TeamIds, cancellationToken);
    }

    // Where nobody on the map has an address, nobody could ever be known: then whoever is let in by the tenant may begin.
    private static async Task<bool> IsNamedAsync(
        this Chat chat,
        MapSummary map,
        CancellationToken cancellationToken
    )
    {
        var people = chat.Db.PeopleNamedOn(map);
        return await people.IsNamedAsync(chat.User.PersonId, chat.Addresses, cancellationToken)
            || (
                !chat.IsPersonal && !await people.AnyAsync(p => p.Email != null, cancellationToken)
            );
    }
}
