using System.Data.Common;

namespace JourneyBot.Store.Conversations;

/// <summary>Remembers what Teams sent, so that a repeat changes nothing and gets the same answer.</summary>
public static class SeenActivities
{
    /// <summary>Whether the activity was worked off: it is remembered in the transaction that did.</summary>
    public static async Task<bool> IsSeenAsync(
        JourneyDb db,
        ActivityKey activity,
        CancellationToken cancellationToken
    ) => await FindAsync(db, activity, cancellationToken) is not null;

    /// <summary>What it was answered; null for a new one. Asked under a lock that other turns of its conversation wait for, it stays new until the commit.</summary>
    public static async Task<SeenAnswer?> FindAsync(
        JourneyDb db,
        ActivityKey activity,
        CancellationToken cancellationToken
    )
    {
        var found = await new RawSql(
            """
            SELECT status, body FROM seen_activities
            WHERE tenant_id = @tenant AND conversation_id = @conversation AND activity_id = @activity
            """
        ).With("@tenant", activity.TenantId).With("@conversation", activity.ConversationId).With("@activity", activity.ActivityId).QueryAsync(db, row => new SeenAnswer(row.Number(0), row.Text(1)), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Keeps that it was worked off and what Teams is answered, in the same transaction.</summary>
    /// <exception cref="DbException">It was already.</exception>
    public static Task KeepAsync(
        JourneyDb db,
        ActivityKey activity,
        SeenAnswer answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => new RawSql(
            """
            INSERT INTO seen_activities (tenant_id, conversation_id, activity_id, status, body, at)
            VALUES (@tenant, @conversation, @activity, @status, @body, @at)
            """
        ).With("@tenant", activity.TenantId).With("@conversation", activity.ConversationId).With("@activity", activity.ActivityId).With("@status", answer.Status).With("@body", answer.Body).With("@at", now).ExecuteAsync(db, cancellationToken);
}

/// <summary>What an activity is known by.</summary>
public sealed record ActivityKey(string TenantId, string ConversationId, string ActivityId);

/// <summary>The HTTP status and body Teams was answered with; an older version kept some without.</summary>
public sealed record SeenAnswer(int? Status, string? Body);
