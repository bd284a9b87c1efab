using System.Text.Json;
using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Connector;

/// <summary>
/// Everything the bot can ask of Teams. Each call is made once: only an expired token and a wrong government host are mended in place;
/// waiting and trying again is the caller's, who alone knows what a second message would mean. Cancelling while a call is under
/// way throws, and leaves its outcome unknown.
/// </summary>
public sealed class ConnectorClient
{
    // Teams allows 50 to 500 members a page; more pages than this is a loop, not a team.
    private const int MembersPerPage = 500;
    private const int MostPages = 1_000;

    private readonly ConnectorCalls _calls;

    internal ConnectorClient(ConnectorCalls calls) => _calls = calls;

    /// <summary>Says something in a conversation; to a bare channel id it starts a thread.</summary>
    public Task<CallOutcome<SentActivity>> SendAsync(
        ConversationAddress to,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) => SendAsync(to, message.ToJson(), cancellationToken);

    /// <summary>Says something that is already JSON.</summary>
    public Task<CallOutcome<SentActivity>> SendAsync(
        ConversationAddress to,
        RawJson activity,
        CancellationToken cancellationToken
    ) => ActivityAsync(HttpMethod.Post, to, null, activity, cancellationToken);

    /// <summary>Answers one activity.</summary>
    public Task<CallOutcome<SentActivity>> ReplyAsync(
        ConversationAddress to,
        string activityId,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        ActivityAsync(
            HttpMethod.Post,
            to,
            activityId,
            (message with { ReplyToId = activityId }).ToJson(),
            cancellationToken
        );

    /// <summary>Replaces a message of the bot's own.</summary>
    public Task<CallOutcome<SentActivity>> UpdateAsync(
        ConversationAddress at,
        string activityId,
        OutgoingMessage message,
        CancellationToken cancellationToken
    ) =>
        UpdateAsync(at, activityId, (message with { Id = activityId }).ToJson(), cancellationToken);

    /// <summary>Replaces a message with one that is already JSON.</summary>
    public Task<CallOutcome<SentActivity>> UpdateAsync(
        ConversationAddress at,
        string activityId,
        RawJson activity,
        CancellationToken cancellationToken
    ) => ActivityAsync(HttpMethod.Put, at, activityId, activity, cancellationToken);

    /// <summary>Takes back a message of the bot's own.</summary>
    public Task<CallOutcome<SentActivity>> DeleteAsync(
        ConversationAddress at,
        string activityId,
        CancellationToken cancellationToken
    ) =>
        _calls.CallAsync(
            new(
                HttpMethod.Delete,
                at.ServiceUrl,
                ["v3", "conversations", at.ConversationId, "activities", activityId]
            ),
            _ => new SentActivity(activityId),
            cancellationToken
        );

    /// <summary>The personal conversation with one person, by Teams id or Entra object id; asking again gives the same one.</summary>
    public Task<CallOutcome<CreatedConversation>> CreatePersonalAsync(
        string serviceUrl,
        string tenantId,
        string userId,
        CancellationToken cancellationToken
    )
    {
        var body = new PersonalConversation(
            IsGroup: false,
            null,
            [new Account { Id = userId }],
            tenantId
        );
        var json = JsonSerializer.SerializeToUtf8Bytes(body, TeamsJson.Wire.PersonalConversation);
        return CreateAsync(serviceUrl, json, cancellationToken);
    }

    /// <summary>Starts a thread in a channel with its first message.</summary>
    public Task<CallOutcome<CreatedConversation>> CreateThreadAsync(
        string serviceUrl,
        string tenantId,
        string channelId,
        RawJson activity,
        CancellationToken cancellationToken
    )
    {
        if (!MessageSize.Fits(activity))
        {
            return Task.FromResult(TooBig<CreatedConversation>());
        }

        var body = new ChannelThread(
            IsGroup: true,
            new() { Channel = new() { Id = channelId } },
            activity,
            tenantId
        );
        var json = JsonSerializer.SerializeToUtf8Bytes(body, TeamsJson.Wire.ChannelThread);
        return CreateAsync(serviceUrl, json, cancellationToken);
    }

    /// <summary>One member of a conversation, by Teams id or Entra object id.</summary>
    public Task<CallOutcome<Account>> GetMemberAsync(
        ConversationAddress of,
        string userId,
        CancellationToken cancellationToken
    ) =>
        _calls.CallAsync(
            new(
                HttpMethod.Get,
                of.ServiceUrl,
                ["v3", "conversations", of.ConversationId, "members", userId]
            ),
            TeamsJson.Wire.Account,
            cancellationToken
        );

    /// <summary>Everybody in a conversation or team; all pages, or none if one of them fails.</summary>
    public async Task<CallOutcome<Roster>> GetMembersAsync(
        ConversationAddress of,
        CancellationToken cancellationToken
    )
    {
        var members = new List<Account>();
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var query =
                $"?pageSize={MembersPerPage}"
                + (next is null ? "" : "&continuationToken=" + Uri.EscapeDataString(next));
            var call = new ConnectorCall(
                HttpMethod.Get,
                of.ServiceUrl,
                ["v3", "conversations", of.ConversationId, "pagedmembers"]
            )
            {
                Query = query,
            };
            var outcome = await _calls.CallAsync(
                call,
                TeamsJson.Wire.MemberPage,
                cancellationToken
            );
            if (!outcome.Succeeded(out var found))
            {
                return outcome.Refused is { } refused ? new(refused) : new(outcome.Unknown!);
            }

            members.AddRange((found.Members ?? []).OfType<Account>());
            if (
                string.IsNullOrEmpty(found.ContinuationToken)
                || string.Equals(found.ContinuationToken, next, StringComparison.Ordinal)
            )
            {
                break;
            }

            next = found.ContinuationToken;
        }

        return new(new Roster(members));
    }

    /// <summary>A team by its thread id.</summary>
    public Task<CallOutcome<TeamDetails>> GetTeamAsync(
        string serviceUrl,
        string teamId,
        CancellationToken cancellationToken
    ) =>
        _calls.CallAsync(
            new(HttpMethod.Get, serviceUrl, ["v3", "teams", teamId]),
            TeamsJson.Wire.TeamDetails,
            cancellationToken
        );

    /// <summary>The channels of a team that the bot can see.</summary>
    public Task<CallOutcome<TeamChannels>> GetChannelsAsync(
        string serviceUrl,
        string teamId,
        CancellationToken cancellationToken
    ) =>
        _calls.CallAsync(
            new(HttpMethod.Get, serviceUrl, ["v3", "teams", teamId, "conversations"]),
            body => new TeamChannels([
                .. (
                    JsonSerializer.Deserialize(body.Span, TeamsJson.Wire.ChannelList)?.Conversations
                    ?? []
                ).OfType<ChannelInfo>(),
            ]),
            cancellationToken
        );

    private Task<CallOutcome<CreatedConversation>> CreateAsync(
        string serviceUrl,
        byte[] body,
        CancellationToken cancellationToken
    ) =>
        _calls.CallAsync(
            new(HttpMethod.Post, serviceUrl, ["v3", "conversations"]) { Body = body },
            TeamsJson.Wire.CreatedConversation,
            cancellationToken
        );

    private Task<CallOutcome<SentActivity>> ActivityAsync(
        HttpMethod method,
        ConversationAddress at,
        string? activityId,
        RawJson activity,
        CancellationToken cancellationToken
    )
    {
        if (!MessageSize.Fits(activity))
        {
            return Task.FromResult(TooBig<SentActivity>());
        }

        string[] path = activityId is null
            ? ["v3", "conversations", at.ConversationId, "activities"]
            : ["v3", "conversations", at.ConversationId, "activities", activityId];
        return _calls.CallAsync(
            new(method, at.ServiceUrl, path) { Body = activity.Utf8 },
            ReadSent,
            cancellationToken
        );
    }

    // 202 comes without a body.
    private static SentActivity ReadSent(ReadOnlyMemory<byte> body) =>
        (body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, TeamsJson.Wire.SentActivity))
        ?? new SentActivity(Id: null);

    private static CallOutcome<T> TooBig<T>()
        where T : class => new(new RefusedCall(RefusalKind.TooBig, 0) { Code = "OverBudget" });
}
