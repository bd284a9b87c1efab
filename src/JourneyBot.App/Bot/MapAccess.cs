using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Bot;

/// <summary>Which map a chat is about.</summary>
internal static class MapAccess
{
    /// <summary>The chat's own map, else the only one this person may use here; several are asked back.</summary>
    public static async Task<Result<JourneyMap>> MapAsync(
        this Chat chat,
        CancellationToken cancellationToken
    )
    {
        if (chat.Conversation.MapId is { } bound)
        {
            return await chat.OpenAsync(bound, cancellationToken);
        }

        var choices = await chat.ChoicesAsync(cancellationToken);
        return choices.Count switch
        {
            1 => await chat.OpenAsync(choices[0].Id, cancellationToken),
            0 => Refusal.NotFound(
                "a map that you are named on, or that is posted in a team of yours. Whoever runs me can put one in, and a person named on it can post it"
            ),
            _ => Refusal.Invalid(
                $"There are {choices.Count} maps. Say one of these, and I stay with it here: {string.Join(", ", choices.Select(m => $"map {m.Name}"))}."
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
        var named = Named(choices, name);
        return named.Count switch
        {
            1 => await chat.OpenAsync(named[0].Id, cancellationToken),
            _ when choices.Count == 0 => await chat.MapAsync(cancellationToken),
            _ => Refusal.NotFound(
                $"one map of that name. There {(choices.Count == 1 ? "is" : "are")}: {string.Join(", ", choices.Select(m => m.Name))}"
            ),
        };
    }

    /// <summary>A map by its id, if this person may use it here.</summary>
    public static async Task<Result<JourneyMap>> OpenAsync(
        this Chat chat,
        MapId mapId,
        CancellationToken cancellationToken
    )
    {
        var opened = await MapReader.OpenAsync(chat.Db, mapId, chat.MapUser(), cancellationToken);
        if (opened is not var (map, mayUse))
        {
            return Refusal.NotFound("that map any more");
        }

        return chat.WhyNot(map, mayUse) is { } refusal ? refusal : map;
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

    // A map's whole name means that map, also where another name contains it.
    private static List<MapSummary> Named(List<MapSummary> choices, string name)
    {
        var exact = choices.FindAll(m =>
            string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(m.Key, name, StringComparison.Ordinal)
        );
        return exact.Count > 0
            ? exact
            : choices.FindAll(m => m.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
