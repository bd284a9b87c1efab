using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>Keeps the places where the bot was spoken to.</summary>
public static class MetConversations
{
    /// <summary>
    /// Takes in what a turn tells of its conversation and gives it as it is kept; what the turn doesn't tell stays as it was. No other turn
    /// of this conversation comes between until the commit.
    /// </summary>
    /// <param name="db">Inside a write.</param>
    /// <param name="told">What this turn tells.</param>
    /// <param name="isBack">A turn came from there, so the bot is there, even if Teams never told.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<TeamsConversation> MeetAsync(
        JourneyDb db,
        TeamsConversation told,
        bool isBack,
        CancellationToken cancellationToken
    )
    {
        var kept = await new RawSql(
            """
            INSERT INTO teams_conversations AS k (tenant_id, conversation_id, service_url, type, team_id, team_name, channel_name,
                bot_user_id, state, updated_at)
            VALUES (@tenant, @conversation, @serviceUrl, @type, @team, @teamName, @channelName, @bot, 'Active', @at)
            ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET service_url = excluded.service_url, type = excluded.type,
                team_id = COALESCE(excluded.team_id, k.team_id), team_name = COALESCE(excluded.team_name, k.team_name),
                channel_name = COALESCE(excluded.channel_name, k.channel_name),
                bot_user_id = COALESCE(excluded.bot_user_id, k.bot_user_id),
                state = CASE WHEN @back THEN 'Active' ELSE k.state END, updated_at = excluded.updated_at
            RETURNING team_id, team_name, channel_name, bot_user_id, state, map_id, greeted_at
            """
        )
            .With("@tenant", told.TenantId)
            .With("@conversation", told.ConversationId)
            .With("@serviceUrl", told.ServiceUrl)
            .WithName("@type", told.Type)
            .With("@team", told.TeamId)
            .With("@teamName", told.TeamName)
            .With("@channelName", told.ChannelName)
            .With("@bot", told.BotUserId)
            .With("@at", told.UpdatedAt)
            .With("@back", isBack)
            .QueryAsync(
                db,
                row => new TeamsConversation
                {
                    TenantId = told.TenantId,
                    ConversationId = told.ConversationId,
                    ServiceUrl = told.ServiceUrl,
                    Type = told.Type,
                    TeamId = row.Text(0),
                    TeamName = row.Text(1),
                    ChannelName = row.Text(2),
                    BotUserId = row.Text(3),
                    State = row.Name<ConversationState>(4),
                    MapId = row.IdOrNull<MapId>(5),
                    GreetedAt = row.InstantOrNull(6),
                    UpdatedAt = told.UpdatedAt,
                },
                cancellationToken
            );
        return kept[0];
    }

    /// <summary>Whether Teams reached the conversation at another address until now.</summary>
    public static async Task<bool> HasMovedAsync(
        JourneyDb db,
        TeamsConversation told,
        CancellationToken cancellationToken
    )
    {
        var known = await new RawSql(
            "SELECT service_url FROM teams_conversations WHERE tenant_id = @tenant AND conversation_id = @conversation"
        )
            .With("@tenant", told.TenantId)
            .With("@conversation", told.ConversationId)
            .QueryAsync(db, row => row.GetString(0), cancellationToken);
        return known.Exists(k => !string.Equals(k, told.ServiceUrl, StringComparison.Ordinal));
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
}
