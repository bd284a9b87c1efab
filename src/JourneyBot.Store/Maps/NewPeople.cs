using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>Adds people to a workspace that is in use.</summary>
public static class NewPeople
{
    /// <summary>Keeps a person in the caller's transaction.</summary>
    public static async Task AddAsync(
        JourneyDb db,
        Person person,
        CancellationToken cancellationToken
    )
    {
        await new RawSql(
            """
            INSERT INTO people (id, workspace_id, key, position, name, title, time_zone, email)
            VALUES (@id, @workspace, @key, @position, @name, @title, @zone, @email)
            """
        ).WithId<PersonId>("@id", person.Id).WithId<WorkspaceId>("@workspace", person.WorkspaceId).With("@key", person.Key).With("@position", person.Order).With("@name", person.Name).With("@title", person.Title).With("@zone", person.TimeZone).With("@email", person.Email).ExecuteAsync(db, cancellationToken);
        await MapStamp.MoveOnAsync(db, person.WorkspaceId, cancellationToken);
    }
}
