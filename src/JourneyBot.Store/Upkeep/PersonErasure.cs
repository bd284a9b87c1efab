using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Upkeep;

/// <summary>Makes a person unknown: their name and their words are replaced, what they changed and when stays.</summary>
public static class PersonErasure
{
    /// <summary>What stands where the name stood.</summary>
    public const string Name = "A former colleague";

    /// <summary>What stands where words stood.</summary>
    public const string Words = "(erased)";

    // The words are those of whoever decided last; of whoever was asked where no update tells who that was. The map leads to its updates
    // by an index.
    private const string Rationale = """
        UPDATE decisions SET rationale = @words WHERE rationale IS NOT NULL AND (
            EXISTS (SELECT 1 FROM updates u WHERE u.map_id = decisions.map_id AND u.by_id = @person AND u.decision_id = decisions.id
                AND u.kind = 'Decision' AND u.undoes_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM updates l WHERE l.map_id = u.map_id AND l.number > u.number
                    AND l.decision_id = u.decision_id AND l.kind = 'Decision'))
            OR (asked_of_id = @person AND NOT EXISTS (SELECT 1 FROM updates u WHERE u.map_id = decisions.map_id
                AND u.decision_id = decisions.id AND u.kind = 'Decision')))
        """;

    /// <summary>Erases as part of the caller's transaction; returns the Teams users that were forgotten with the person.</summary>
    public static async Task<Result<ErasedPerson>> EraseAsync(
        JourneyDb db,
        PersonId id,
        CancellationToken cancellationToken
    )
    {
        var person = await db
            .People.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null)
        {
            return Refusal.NotFound("that person");
        }

        foreach (var statement in Statements())
        {
            await new RawSql(statement)
                .WithId<PersonId>("@person", id)
                .With("@words", Words)
                .With("@name", Name)
                .With("@key", $"erased-{id.Value}")
                .ExecuteAsync(db, cancellationToken);
        }

        await ErasedWords.ReplaceAsync(db, person, cancellationToken);
        await MapStamp.MoveOnAsync(db, person.WorkspaceId, cancellationToken);
        var users = await db
            .TeamsUsers.Where(u => u.PersonId == id)
            .ExecuteDeleteAsync(cancellationToken);
        return new ErasedPerson(id, users);
    }

    // The state beside the updates goes first: it is found by the words that the updates still hold.
    private static IEnumerable<string> Statements()
    {
        foreach (var statement in SpokenWords.Statements())
        {
            yield return statement;
        }

        yield return Rationale;
        yield return $"""
            UPDATE updates SET to_value = CASE WHEN to_value IS NULL OR undoes_id IS NOT NULL OR kind NOT IN {SpokenWords.Kinds}
                    THEN to_value ELSE @words END,
                why = CASE WHEN why IS NULL THEN NULL ELSE @words END,
                evidence = CASE WHEN evidence IS NULL THEN NULL ELSE @words END,
                text = CASE WHEN text IS NULL OR kind = 'Quote' THEN text ELSE @words END
            WHERE by_id = @person
            """;
        yield return """
            UPDATE score_readings SET why = CASE WHEN why IS NULL THEN NULL ELSE @words END,
                evidence = CASE WHEN evidence IS NULL THEN NULL ELSE @words END WHERE by_id = @person
            """;
        yield return "UPDATE employee_barriers SET text = @words WHERE raised_by_id = @person";
        yield return "DELETE FROM outbox WHERE state <> 'Claimed' AND recipient_user_id IN (SELECT user_id FROM teams_users WHERE person_id = @person)";
        yield return "UPDATE people SET name = @name, title = NULL, email = NULL, key = @key WHERE id = @person";
    }
}

/// <summary>Who was erased, and how many Teams users were forgotten with them.</summary>
public sealed record ErasedPerson(PersonId Id, int TeamsUsers);
