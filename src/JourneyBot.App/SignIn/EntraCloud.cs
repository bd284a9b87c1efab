using JourneyBot.Teams.Inbound;

namespace JourneyBot.App.SignIn;

/// <summary>Where the people of a Microsoft cloud sign in: tokens are issued by it, per tenant, and its keys sign them.</summary>
internal sealed record EntraCloud(string Host)
{
    public static EntraCloud Of(TeamsCloud cloud) =>
        new(
            cloud switch
            {
                TeamsCloud.UsGovernment => "login.microsoftonline.us",
                TeamsCloud.China => "login.partner.microsoftonline.cn",
                _ => "login.microsoftonline.com",
            }
        );

    /// <summary>The keys of all tenants.</summary>
    public string Metadata => $"https://{Host}/common/v2.0/.well-known/openid-configuration";

    public string IssuerOf(string tenantId) => $"https://{Host}/{tenantId}/v2.0";

    public string AuthorityOf(string tenantId) => $"https://{Host}/{tenantId}";
}
