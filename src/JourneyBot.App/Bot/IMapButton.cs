using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Bot;

/// <summary>A button that belongs to a map: it is pressed only by who may use that map where the button is.</summary>
internal interface IMapButton : IButton
{
    /// <summary>The map it belongs to, as the client sends it back.</summary>
    Guid? MapOf(string verb, CardData data) => data.Id(ActionData.Map);

    /// <summary>The same as without a map, with the one that it belongs to.</summary>
    Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    );

    async Task<Answer> IButton.PressAsync(
        Chat chat,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var found = await chat.OpenFromCardAsync(MapOf(verb, data), cancellationToken);
        return found.Succeeded(out var map, out var refusal)
            ? await PressAsync(chat, map, verb, data, cancellationToken)
            : Answer.OfRefusal(refusal);
    }
}
