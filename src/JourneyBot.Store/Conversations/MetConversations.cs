using System.Data.Common;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>Keeps the places where the bot was spoken to.</summary>
public static class MetConversations
{
    // Most turns tell nothing new; when a conversation was heard last is not kept to the minute.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private const string Columns =
        "service_url, type, team_id, team_name, channel_name, bot_user_id, state, map_id, greeted_at, updated_at";

    /// <summary>The conversation as it is kept; null for a new one. No other turn of it comes between until the commit.</summary>
    public static async Task<TeamsConversation?> FindAsync(
        JourneyDb db,
        TeamsConversation told,
        CancellationToken cancellationToken
    )
    {
        var kept = await new RawSql(
            $"""
            SELECT {Columns}
            FROM teams_conversations WHERE tenant_id = @tenant AND conversation_id = @conversation {(
                db.Store.LocksRows ? "FOR UPDATE" : ""
            )}
            """
        )
            .With("@tenant", told.TenantId)
            .With("@conversation", told.ConversationId)
            .QueryAsync(db, row => Read(told, row), cancellationToken);
        return kept.Count == 0 ? null : kept[0];
    }

    /// <summary>Takes in what a turn tells of its conversation and gives it as it is kept; what the turn doesn't tell stays as it was.</summary>
    /// <param name="db">Inside a write.</param>
    /// <param name="kept">As it was found.</param>
    /// <param name="told">What this turn tells.</param>
    /// <param name="isBack">A turn came from there, so the bot is there, even if Teams never told.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<TeamsConversation> MeetAsync(
        JourneyDb db,
        TeamsConversation? kept,
        TeamsConversation told,
        bool isBack,
        CancellationToken cancellationToken
    )
    {
        if (
            kept is not null
            && IsKnown(kept, told)
            && (kept.State is ConversationState.Active || !isBack)
        )
        {
            return kept;
        }

        var now = await new RawSql(
            $"""
            INSERT INTO teams_conversations AS k (tenant_id, conversation_id, service_url, type, team_id, team_name, channel_name,
                bot_user_id, state, updated_at)
            VALUES (@tenant, @conversation, @serviceUrl, @type, @team, @teamName, @channelName, @bot, 'Active', @at)
            ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET service_url = excluded.service_url, type = excluded.type,
                team_id = COALESCE(excluded.team_id, k.team_id), team_name = COALESCE(excluded.team_name, k.team_name),
                channel_name = COALESCE(excluded.channel_name, k.channel_name),
                bot_user_id = COALESCE(excluded.bot_user_id, k.bot_user_id),
                state = CASE WHEN @back THEN 'Active' ELSE k.state END, updated_at = excluded.updated_at
            RETURNING {Columns}
            """
        ).With("@tenant", told.TenantId).With("@conversation", told.ConversationId).With("@serviceUrl", told.ServiceUrl).WithName("@type", told.Type).With("@team", told.TeamId).With("@teamName", told.TeamName).With("@channelName", told.ChannelName).With("@bot", told.BotUserId).With("@at", told.UpdatedAt).With("@back", isBack).QueryAsync(db, row => Read(told, row), cancellationToken);
        return now[0];
    }

    /// <summary>Keeps what the turn decided about the conversation: its map, whether it can be reached, and that it was greeted.</summary>
    public static Task KeepAsync(
        JourneyDb db,
        TeamsConversation conversation,
        CancellationToken cancellationToken
    ) => new RawSql(
            """
            UPDATE teams_conversations SET map_id = @map, state = @state, greeted_at = @greetedAt
            WHERE tenant_id = @tenant AND conversation_id = @conversation
            """
        ).With("@tenant", conversation.TenantId).With("@conversation", conversation.ConversationId).WithId("@map", conversation.MapId).WithName("@state", conversation.State).With("@greetedAt", conversation.GreetedAt).ExecuteAsync(db, cancellationToken);

    private static TeamsConversation Read(TeamsConversation told, DbDataReader row) =>
        new()
        {
            TenantId = told.TenantId,
            ConversationId = told.ConversationId,
            ServiceUrl = row.GetString(0),
            Type = row.Name<ConversationType>(1),
            TeamId = row.Text(2),
            TeamName = row.Text(3),
            ChannelName = row.Text(4),
            BotUserId = row.Text(5),
            State = row.Name<ConversationState>(6),
            MapId = row.IdOrNull<MapId>(7),
            GreetedAt = row.InstantOrNull(8),
            UpdatedAt = row.Instant(9),
        };

    private static bool IsKnown(TeamsConversation kept, TeamsConversation told) =>
        told.UpdatedAt - kept.UpdatedAt < Fresh
        && kept.Type == told.Type
        && Same(kept.ServiceUrl, told.ServiceUrl)
        && SameOrUntold(kept.TeamId, told.TeamId)
        && SameOrUntold(kept.TeamName, told.TeamName)
        && SameOrUntold(kept.ChannelName, told.ChannelName)
        && SameOrUntold(kept.BotUserId, told.BotUserId);

    private static bool SameOrUntold(string? kept, string? told) =>
        told is null || Same(kept, told);

    private static bool Same(string? kept, string? told) =>
        string.Equals(kept, told, StringComparison.Ordinal);
}
