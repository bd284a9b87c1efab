using System.Security.Cryptography;
using System.Text;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Bot;

/// <summary>Who signs an update: the person of the workspace who speaks; somebody the map did not know yet joins its people with their first update.</summary>
internal static class Authors
{
    public static Author Author(this Chat chat, JourneyMap map, Via via)
    {
        var person = chat.Speaker(map);
        return new Author(
            person.Id,
            CoveredBy(map, person, DateOnly.FromDateTime(chat.Now.UtcDateTime)),
            via
        );
    }

    /// <summary>Keeps the newcomer that signed what was accepted just now.</summary>
    public static async Task KeepNewcomerAsync(this Chat chat, CancellationToken cancellationToken)
    {
        if (chat.Newcomer is not { } person)
        {
            return;
        }

        chat.Newcomer = null;
        await NewPeople.AddAsync(chat.Db, person, cancellationToken);
        if (chat.User.PersonId is null)
        {
            chat.User.PersonId = person.Id;
            await MetUsers.KeepPersonAsync(chat.Db, chat.User, cancellationToken);
        }
    }

    /// <summary>The person of the workspace who speaks; null where the map does not know them yet.</summary>
    public static Person? Known(this Chat chat, JourneyMap map) =>
        map.FindPerson(chat.User.PersonId)
        ?? FindByAddress(map, chat.Addresses)
        ?? FindByKey(map, KeyOf(chat));

    private static Person? FindByAddress(JourneyMap map, IReadOnlyList<string> addresses) =>
        map.Workspace.People.Find(p =>
            addresses.Contains(p.Email, StringComparer.OrdinalIgnoreCase)
        );

    private static Person? FindByKey(JourneyMap map, string key) =>
        map.Workspace.People.Find(p => string.Equals(p.Key, key, StringComparison.Ordinal));

    private static Person Speaker(this Chat chat, JourneyMap map)
    {
        if (chat.Known(map) is { } known)
        {
            return known;
        }

        chat.Newcomer = Newcomer(chat, map);
        map.Workspace.People.Add(chat.Newcomer);
        return chat.Newcomer;
    }

    private static Person Newcomer(Chat chat, JourneyMap map) =>
        new()
        {
            Id = PersonId.New(chat.Now),
            WorkspaceId = map.WorkspaceId,
            Key = KeyOf(chat),
            Order = map.Workspace.People.Count + 1,
            Name = chat.User.Name is { Length: > 0 } name ? name : "Somebody",
            TimeZone = Zones.NameOf(chat.User.TimeZone) ?? map.Workspace.TimeZone,
            Email = chat.User.Email,
        };

    // The same person in every map, whatever Teams calls them today.
    private static string KeyOf(Chat chat)
    {
        var id = chat.User.AadObjectId ?? chat.User.UserId;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{chat.User.TenantId}/{id}"));
        return $"{MapRights.NewcomerPrefix}{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }

    // Whoever covers for a champion who is away today speaks for them.
    private static PersonId? CoveredBy(JourneyMap map, Person person, DateOnly today) =>
        map
            .CheckIn?.Responses.FirstOrDefault(r =>
                r.CoverId == person.Id
                && r.Absence is { } away
                && away.From <= today
                && today <= away.To
            )
            ?.PersonId;
}
