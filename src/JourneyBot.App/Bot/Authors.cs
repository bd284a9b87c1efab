using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.Bot;

/// <summary>Who signs an update: the person of the workspace who speaks; somebody the map did not know yet is added to its people.</summary>
internal static class Authors
{
    public static async Task<Author> AuthorAsync(
        this Chat chat,
        JourneyMap map,
        Via via,
        CancellationToken cancellationToken
    )
    {
        var person = await chat.SpeakerAsync(map, cancellationToken);
        return new Author(
            person.Id,
            CoveredBy(map, person, DateOnly.FromDateTime(chat.Now.UtcDateTime)),
            via
        );
    }

    private static async Task<Person> SpeakerAsync(
        this Chat chat,
        JourneyMap map,
        CancellationToken cancellationToken
    )
    {
        if (map.FindPerson(chat.User.PersonId) is { } known)
        {
            return known;
        }

        var person = Newcomer(chat, map);
        map.Workspace.People.Add(person);
        chat.Db.People.Add(person);
        chat.User.PersonId = person.Id;
        // Updates are written past EF and refer to the person, so the person has to be there first.
        await chat.Db.SaveChangesAsync(cancellationToken);
        return person;
    }

    private static Person Newcomer(Chat chat, JourneyMap map)
    {
        var id = PersonId.New(chat.Now);
        return new Person
        {
            Id = id,
            WorkspaceId = map.WorkspaceId,
            Key = $"teams-{id.Value:N}",
            Order = map.Workspace.People.Count + 1,
            Name = chat.User.Name is { Length: > 0 } name ? name : "Somebody",
            TimeZone = IsZone(chat.User.TimeZone) ? chat.User.TimeZone! : map.Workspace.TimeZone,
            Email = chat.User.Email,
        };
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

    private static bool IsZone(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}
