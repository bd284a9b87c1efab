using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>Follows people into other time zones.</summary>
public static class MovedPeople
{
    /// <summary>Keeps a person's zone, in a transaction of its own: it holds the workspace, and waits for no map. Their schedules follow when they are next looked at.</summary>
    public static async Task MoveAsync(
        JourneyDb db,
        PersonId person,
        string zone,
        CancellationToken cancellationToken
    )
    {
        await new RawSql("UPDATE people SET time_zone = @zone WHERE id = @person")
            .WithId<PersonId>("@person", person)
            .With("@zone", zone)
            .ExecuteAsync(db, cancellationToken);
        await new RawSql(
            "UPDATE workspaces SET stamp = stamp + 1 WHERE id = (SELECT p.workspace_id FROM people p WHERE p.id = @person)"
        )
            .WithId<PersonId>("@person", person)
            .ExecuteAsync(db, cancellationToken);
    }
}
