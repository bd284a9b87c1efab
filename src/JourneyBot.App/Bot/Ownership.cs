using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Bot;

/// <summary>Who owns a map.</summary>
internal static class Ownership
{
    // The emulator, in Development, has people that no map names.
    public static bool IsOwner(this Chat chat, JourneyMap map) =>
        !chat.IsAuthenticated
        || (
            map.FindPerson(map.OwnerId) is { } owner
            && (
                owner.Id == chat.User.PersonId
                || (
                    owner.Email is { Length: > 0 } address
                    && chat.Addresses.Contains(address, StringComparer.OrdinalIgnoreCase)
                )
            )
        );
}
