using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Maps;

/// <summary>Follows people into other time zones.</summary>
public static class MovedPeople
{
    /// <summary>Keeps a person's zone in the caller's transaction: what comes in their own morning goes by it from now on.</summary>
    public static async Task MoveAsync(
        JourneyDb db,
        PersonId person,
        string zone,
        CancellationToken cancellationToken
    )
    {
        await LockMapsAsync(db, person, cancellationToken);
        await new RawSql("UPDATE people SET time_zone = @zone WHERE id = @person")
            .WithId<PersonId>("@person", person)
            .With("@zone", zone)
            .ExecuteAsync(db, cancellationToken);
        await new RawSql("UPDATE schedules SET time_zone = @zone WHERE person_id = @person")
            .WithId<PersonId>("@person", person)
            .With("@zone", zone)
            .ExecuteAsync(db, cancellationToken);
        await new RawSql(
            "UPDATE workspaces SET stamp = stamp + 1 WHERE id = (SELECT p.workspace_id FROM people p WHERE p.id = @person)"
        )
            .WithId<PersonId>("@person", person)
            .ExecuteAsync(db, cancellationToken);
    }

    // Whoever changes a map locks it first and its workspace after it; the other way round two would wait for each other.
    private static async Task LockMapsAsync(
        JourneyDb db,
        PersonId person,
        CancellationToken cancellationToken
    )
    {
        await new RawSql(
            $"""
            SELECT m.id FROM maps m WHERE m.workspace_id = (SELECT p.workspace_id FROM people p WHERE p.id = @person)
            ORDER BY m.id {(db.Store.LocksRows ? "FOR UPDATE" : "")}
            """
        ).WithId<PersonId>("@person", person).QueryAsync(db, row => row.Id<MapId>(0), cancellationToken);
    }
}
