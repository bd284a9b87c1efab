namespace JourneyBot.Teams.Connector;

/// <summary>Where people's files lie: SharePoint, and this machine in development without tokens.</summary>
internal sealed class FileHosts(bool allowLoopback)
{
    public bool Allows(Uri address) =>
        address.UserInfo.Length == 0
        && (
            (
                address is { Scheme: "https", IsDefaultPort: true }
                && (
                    ServiceHosts.Matches(address.IdnHost, "*.sharepoint.com")
                    || ServiceHosts.Matches(address.IdnHost, "*.sharepoint.us")
                )
            ) || (allowLoopback && ServiceHosts.IsLoopback(address))
        );
}
