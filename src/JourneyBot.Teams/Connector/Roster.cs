using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Connector;

/// <summary>Everybody in a conversation, all pages together.</summary>
public sealed record Roster(IReadOnlyList<Account> Members);

internal sealed record MemberPage(IReadOnlyList<Account?>? Members, string? ContinuationToken);
