using System.Data.Common;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>Keeps the people of Teams the bot met.</summary>
public static class MetUsers
{
    // Most turns tell nothing new; when a user was heard last is not kept to the minute.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Takes in what is told of a user and gives them as they are kept; what isn't told stays as it was, and so does the person once found.</summary>
    public static async Task<TeamsUser> MeetAsync(
        JourneyDb db,
        TeamsUser told,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(db, told, cancellationToken) is { } known && IsKnown(known, told))
        {
            return known;
        }

        var kept = await new RawSql(
            """
            INSERT INTO teams_users AS k (tenant_id, user_id, aad_object_id, name, email, time_zone, person_id, personal_conversation_id,
                updated_at)
            VALUES (@tenant, @user, @directory, @name, @email, @zone, @person, @personal, @at)
            ON CONFLICT (tenant_id, user_id) DO UPDATE SET aad_object_id = COALESCE(excluded.aad_object_id, k.aad_object_id),
                name = COALESCE(excluded.name, k.name), email = COALESCE(excluded.email, k.email),
                time_zone = COALESCE(excluded.time_zone, k.time_zone), person_id = COALESCE(k.person_id, excluded.person_id),
                personal_conversation_id = COALESCE(excluded.personal_conversation_id, k.personal_conversation_id),
                updated_at = excluded.updated_at
            RETURNING aad_object_id, name, email, locale, time_zone, person_id, workspace_id, personal_conversation_id,
                (SELECT p.time_zone FROM people p WHERE p.id = person_id), updated_at
            """
        ).With("@tenant", told.TenantId).With("@user", told.UserId).With("@directory", told.AadObjectId).With("@name", told.Name).With("@email", told.Email).With("@zone", told.TimeZone).WithId("@person", told.PersonId).With("@personal", told.PersonalConversationId).With("@at", told.UpdatedAt).QueryAsync(db, row => Read(told, row), cancellationToken);
        return kept[0];
    }

    // No other turn of this user comes between until the commit.
    private static async Task<TeamsUser?> FindAsync(
        JourneyDb db,
        TeamsUser told,
        CancellationToken cancellationToken
    )
    {
        var kept = await new RawSql(
            $"""
            SELECT aad_object_id, name, email, locale, time_zone, person_id, workspace_id, personal_conversation_id,
                (SELECT p.time_zone FROM people p WHERE p.id = person_id), updated_at
            FROM teams_users WHERE tenant_id = @tenant AND user_id = @user {(
                db.Store.LocksRows ? "FOR UPDATE" : ""
            )}
            """
        )
            .With("@tenant", told.TenantId)
            .With("@user", told.UserId)
            .QueryAsync(db, row => Read(told, row), cancellationToken);
        return kept.Count == 0 ? null : kept[0];
    }

    private static TeamsUser Read(TeamsUser told, DbDataReader row) =>
        new()
        {
            TenantId = told.TenantId,
            UserId = told.UserId,
            AadObjectId = row.Text(0),
            Name = row.Text(1),
            Email = row.Text(2),
            Locale = row.Text(3),
            TimeZone = row.Text(4),
            PersonId = row.IdOrNull<PersonId>(5),
            WorkspaceId = row.IdOrNull<WorkspaceId>(6),
            PersonalConversationId = row.Text(7),
            ZoneOfPerson = row.Text(8),
            UpdatedAt = row.Instant(9),
        };

    private static bool IsKnown(TeamsUser kept, TeamsUser told) =>
        told.UpdatedAt - kept.UpdatedAt < Fresh
        && (kept.PersonId is not null || told.PersonId is null)
        && SameOrUntold(kept.AadObjectId, told.AadObjectId)
        && SameOrUntold(kept.Name, told.Name)
        && SameOrUntold(kept.Email, told.Email)
        && SameOrUntold(kept.TimeZone, told.TimeZone)
        && SameOrUntold(kept.PersonalConversationId, told.PersonalConversationId);

    private static bool SameOrUntold(string? kept, string? told) =>
        told is null || string.Equals(kept, told, StringComparison.Ordinal);

    /// <summary>Keeps who the user turned out to be.</summary>
    public static Task KeepPersonAsync(
        JourneyDb db,
        TeamsUser user,
        CancellationToken cancellationToken
    ) =>
        new RawSql(
            "UPDATE teams_users SET person_id = @person WHERE tenant_id = @tenant AND user_id = @user"
        )
            .With("@tenant", user.TenantId)
            .With("@user", user.UserId)
            .WithId("@person", user.PersonId)
            .ExecuteAsync(db, cancellationToken);
}
