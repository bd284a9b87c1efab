using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Bot;

/// <summary>Which map a chat is about, and whether this person may see and change it.</summary>
internal static class MapAccess
{
    /// <summary>The chat's own map, else the only live one; several are asked back.</summary>
    public static async Task<Result<JourneyMap>> MapAsync(
        this Chat chat,
        CancellationToken cancellationToken
    )
    {
        if (chat.Conversation.MapId is { } bound)
        {
            return await chat.OpenAsync(bound, cancellationToken);
        }

        var live = await chat.ChoicesAsync(cancellationToken);
        return live.Count switch
        {
            0 => Refusal.NotFound(
                "a map yet. Whoever runs me can put one in: `JourneyBot.App import FILE`, or start me in Development for a sample"
            ),
            1 => await chat.OpenAsync(live[0].Id, cancellationToken),
            _ => Refusal.Invalid(
                $"There are {live.Count} maps. Say which one: {string.Join(", ", live.Select(m => $"map {m.Name}"))}."
            ),
        };
    }

    /// <summary>The map of this name, or the chat's map where no name was said.</summary>
    public static async Task<Result<JourneyMap>> NamedMapAsync(
        this Chat chat,
        string? name,
        CancellationToken cancellationToken
    )
    {
        if (name is null)
        {
            return await chat.MapAsync(cancellationToken);
        }

        var choices = await chat.ChoicesAsync(cancellationToken);
        var named = choices
            .Where(m =>
                m.Name.Contains(name, StringComparison.CurrentCultureIgnoreCase) || m.Key == name
            )
            .ToList();
        return named.Count switch
        {
            1 => await chat.OpenAsync(named[0].Id, cancellationToken),
            0 when choices.Count == 0 => await chat.MapAsync(cancellationToken),
            _ => Refusal.NotFound(
                $"one map of that name. There {(choices.Count == 1 ? "is" : "are")}: {string.Join(", ", choices.Select(m => m.Name))}"
            ),
        };
    }

    /// <summary>The live maps there are.</summary>
    public static async Task<List<MapSummary>> ChoicesAsync(
        this Chat chat,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await MapReader.ListAsync(chat.Db, cancellationToken)).Where(m =>
                m.Status is MapStatus.Live
            ),
        ];

    /// <summary>A map by its id, if this person may use it here.</summary>
    public static async Task<Result<JourneyMap>> OpenAsync(
        this Chat chat,
        MapId mapId,
        CancellationToken cancellationToken
    )
    {
        var map = await MapReader.LoadAsync(chat.Db, mapId, cancellationToken);
        if (map is null)
        {
            return Refusal.NotFound("that map any more");
        }

        return await chat.MayUseAsync(map, cancellationToken) is { } refusal ? refusal : map;
    }

    /// <summary>The map a card's button belongs to; only where that map was posted, because a client can alter what a button sends.</summary>
    public static async Task<Result<JourneyMap>> OpenFromCardAsync(
        this Chat chat,
        Guid? mapId,
        CancellationToken cancellationToken
    )
    {
        if (mapId is not { } id)
        {
            return Refusal.Invalid(
                "This button doesn't say which map it belongs to. Please post the map again."
            );
        }

        var isHere = chat.IsPersonal || chat.Conversation.MapId == MapId.From(id);
        return isHere
            ? await chat.OpenAsync(MapId.From(id), cancellationToken)
            : Refusal.NotAllowed(
                "That card belongs to a map that isn't posted here, so nothing was changed."
            );
    }

    /// <summary>The stage a button names, in that map.</summary>
    public static Result<Stage> StageFromCard(this JourneyMap map, string? key) =>
        map.FindStage(key) is { } stage
            ? stage
            : Refusal.Stale(
                "That stage is no longer on the map. Say post, and I bring the cards up to date."
            );

    private static async Task<Refusal?> MayUseAsync(
        this Chat chat,
        JourneyMap map,
        CancellationToken cancellationToken
    )
    {
        if (!chat.IsPersonal)
        {
            return chat.Visitor.Membership is Membership.Stranger
                ? Refusal.NotAllowed(
                    "You're not in this team, so you can't use its map. Ask an owner of the team to add you."
                )
                : null;
        }

        if (chat.User.PersonId is { } personId && map.FindPerson(personId) is not null)
        {
            return null;
        }

        var teams = chat.Visitor.TeamIds;
        var isInTeam = await chat.Db.TeamsConversations.AnyAsync(
            c =>
                c.MapId == map.Id
                && (teams.Contains(c.TeamId!) || teams.Contains(c.ConversationId)),
            cancellationToken
        );
        return isInTeam
            ? null
            : Refusal.NotAllowed(
                $"I only talk about a map with people who are named on it or are in a team where it is posted. Ask {OwnerOf(map)} to add you."
            );
    }

    private static string OwnerOf(JourneyMap map) =>
        map.FindPerson(map.OwnerId)?.Name ?? "the map's owner";
}
