namespace JourneyBot.Teams.Inbound;

/// <summary>What a checked token vouches for: the address it is for, the channels its key may speak for, and how long it is good.</summary>
internal sealed record Voucher(
    string? ServiceUrl,
    IReadOnlySet<string> Endorsements,
    DateTimeOffset GoodUntil
)
{
    public bool Endorses(string? channelId) =>
        channelId is not null && Endorsements.Contains(channelId);

    /// <summary>The claim must be there and equal the activity's address; case and one trailing slash do not matter.</summary>
    public bool IsFor(string? serviceUrl) =>
        !string.IsNullOrEmpty(ServiceUrl)
        && serviceUrl is not null
        && string.Equals(
            WithoutSlash(ServiceUrl),
            WithoutSlash(serviceUrl),
            StringComparison.OrdinalIgnoreCase
        );

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
