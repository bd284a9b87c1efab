using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace JourneyBot.Teams.Inbound;

/// <summary>Makes the credential the settings name.</summary>
internal static class Credentials
{
    private const string ExchangeAudience = "api://AzureADTokenExchange/.default";

    /// <summary>Over the transport given, or Azure.Identity's own.</summary>
    public static TokenCredential Make(TeamsOptions options, HttpPipelineTransport? transport)
    {
        var authority = CloudAddresses.Of(options.Cloud).Authority;
        return options.Credential switch
        {
            TeamsCredential.ClientCertificate => new ClientCertificateCredential(
                options.TenantId,
                options.AppId,
                LoadCertificate(options),
                Over(
                    new ClientCertificateCredentialOptions { AuthorityHost = authority },
                    transport
                )
            ),
            TeamsCredential.FederatedCredential => new ClientAssertionCredential(
                options.TenantId,
                options.AppId,
                cancellationToken => AssertionAsync(options, transport, cancellationToken),
                Over(new ClientAssertionCredentialOptions { AuthorityHost = authority }, transport)
            ),
            TeamsCredential.ManagedIdentity => Identity(options.AppId, transport),
            _ => new ClientSecretCredential(
                options.TenantId,
                options.AppId,
                options.ClientSecret,
                Over(new ClientSecretCredentialOptions { AuthorityHost = authority }, transport)
            ),
        };
    }

    private static X509Certificate2 LoadCertificate(TeamsOptions options) =>
        options.CertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(
                options.CertificatePath,
                options.CertificatePassword
            );

    private static async Task<string> AssertionAsync(
        TeamsOptions options,
        HttpPipelineTransport? transport,
        CancellationToken cancellationToken
    )
    {
        if (options.FederatedTokenFile is not "")
        {
            return await File.ReadAllTextAsync(options.FederatedTokenFile, cancellationToken);
        }

        var token = await Identity(options.FederatedIdentity, transport)
            .GetTokenAsync(new TokenRequestContext([ExchangeAudience]), cancellationToken);
        return token.Token;
    }

    private static ManagedIdentityCredential Identity(
        string clientId,
        HttpPipelineTransport? transport
    ) =>
        new(
            Over(
                new ManagedIdentityCredentialOptions(
                    ManagedIdentityId.FromUserAssignedClientId(clientId)
                ),
                transport
            )
        );

    private static TOptions Over<TOptions>(TOptions options, HttpPipelineTransport? transport)
        where TOptions : ClientOptions
    {
        options.Transport = transport ?? options.Transport;
        return options;
    }
}
