using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Bot;

/// <summary>
/// Who may see and change a map: people named on it, and members of a team where one of them posted it. A map that was posted in one
/// tenant does not exist for another.
/// </summary>
internal static class Permission
{
    /// <summary>The live maps this person may use here.</summary>
    public static Task<List<MapSummary>> ChoicesAsync(
        this Chat chat,
        CancellationToken cancellationToken
    ) => MapRights.ChoicesAsync(chat.Db, chat.MapUser(), cancellationToken);

    /// <summary>Why this person may not use the map here; null if they may, as far as the store knows them, and are in the team they speak in.</summary>
    public static Refusal? WhyNot(this Chat chat, JourneyMap map, bool mayUse)
    {
        if (!chat.IsPersonal && chat.Visitor.Membership is Membership.Stranger)
        {
            return Refusal.NotAllowed(
                "You're not in this team, so you can't use its map. Ask an owner of the team to add you."
            );
        }

        if (mayUse)
        {
            return null;
        }

        var owner = map.FindPerson(map.OwnerId)?.Name ?? "the map's owner";
        return Refusal.NotAllowed(
            $"I only talk about a map with people who are named on it or are in a team where it is posted. Ask {owner} to add you."
        );
    }

    public static MapUser MapUser(this Chat chat) =>
        new(chat.Conversation.TenantId, chat.User.PersonId, chat.Addresses, chat.Visitor.TeamIds)
        {
            Here = chat.IsPersonal ? null : chat.Conversation.MapId,
            MayBeNobody = !chat.IsPersonal,
            // The emulator, in Development, has people that no map names.
            IsAnybody = !chat.IsAuthenticated,
        };
}
