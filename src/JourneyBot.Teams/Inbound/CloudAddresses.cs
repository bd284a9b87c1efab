namespace JourneyBot.Teams.Inbound;

/// <summary>Where one cloud publishes its keys, who issues its tokens, and which hosts are its Connector.</summary>
internal sealed record CloudAddresses(
    string Metadata,
    string Issuer,
    string Scope,
    Uri Authority,
    Uri Graph,
    IReadOnlyList<string> ServiceHosts
)
{
    private static readonly CloudAddresses PublicCloud = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://api.botframework.com/.default",
        new Uri("https://login.microsoftonline.com/"),
        new Uri("https://graph.microsoft.com/"),
        ["smba.trafficmanager.net", "*.teams.microsoft.com"]
    );

    private static readonly CloudAddresses UsGovernmentCloud = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://api.botframework.us/.default",
        new Uri("https://login.microsoftonline.us/"),
        new Uri("https://graph.microsoft.us/"),
        ["*.teams.microsoft.us"]
    );

    private static readonly CloudAddresses ChinaCloud = new(
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://api.botframework.azure.cn",
        "https://api.botframework.azure.cn/.default",
        new Uri("https://login.chinacloudapi.cn/"),
        new Uri("https://microsoftgraph.chinacloudapi.cn/"),
        // No Connector host is documented for this cloud: its own have to be named in the settings.
        []
    );

    public static CloudAddresses Of(TeamsCloud cloud) =>
        cloud switch
        {
            TeamsCloud.UsGovernment => UsGovernmentCloud,
            TeamsCloud.China => ChinaCloud,
            _ => PublicCloud,
        };
}
