using JourneyBot.Teams.Activities;

namespace JourneyBot.App.Bot;

/// <summary>What was found out about the sender before the turn's transaction: who Teams says they are and where they belong.</summary>
/// <param name="Account">The sender as the roster has them, with e-mail where it could be read.</param>
/// <param name="Membership">Whether they belong to the conversation they speak in.</param>
/// <param name="TeamIds">The teams with a posted map that they were found in; looked up only in a personal chat.</param>
internal sealed record Visitor(
    Account Account,
    Membership Membership,
    IReadOnlyList<string> TeamIds
);

/// <summary>Whether somebody belongs to a conversation.</summary>
internal enum Membership
{
    /// <summary>The roster could not be read: Teams delivered the turn, so it is believed in channels only.</summary>
    Unknown,
    Member,
    Stranger,
}
