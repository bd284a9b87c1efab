using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Connector;

/// <summary>A conversation that exists now; in a channel the id names the new thread, which the activity starts.</summary>
public sealed record CreatedConversation(string Id, string? ActivityId, string? ServiceUrl);

internal sealed record PersonalConversation(
    bool IsGroup,
    Account? Bot,
    IReadOnlyList<Account> Members,
    string TenantId
)
{
    public RawJson? Activity { get; init; }
}

internal sealed record ChannelThread(
    bool IsGroup,
    ChannelData ChannelData,
    RawJson Activity,
    string TenantId
);
