using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.App.SignIn;

/// <summary>The keys Entra signs people's tokens with, fetched when first needed and kept for twelve hours; apart from those of the bot.</summary>
internal sealed class EntraKeys(IConfigurationManager<OpenIdConnectConfiguration> published)
{
    public static EntraKeys Of(EntraCloud cloud)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(30),
        };
        return new(
            new ConfigurationManager<OpenIdConnectConfiguration>(
                cloud.Metadata,
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(client)
            )
            {
                AutomaticRefreshInterval = TimeSpan.FromHours(12),
            }
        );
    }

    /// <summary>Null where they cannot be had.</summary>
    public async ValueTask<JsonWebKeySet?> PublishedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await published.GetConfigurationAsync(cancellationToken)).JsonWebKeySet;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Asks for newer keys in the background, at most once in five minutes.</summary>
    public void RequestRefresh() => published.RequestRefresh();
}
