namespace JourneyBot.Teams.Connector;

/// <summary>A team as its roster calls tell it.</summary>
public sealed record TeamDetails(
    string? Id,
    string? Name,
    string? AadGroupId,
    int? MemberCount,
    int? ChannelCount
);
