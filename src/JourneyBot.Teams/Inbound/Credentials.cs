using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;

namespace JourneyBot.Teams.Inbound;

/// <summary>Makes the credential the settings name.</summary>
internal static class Credentials
{
    private const string ExchangeAudience = "api://AzureADTokenExchange/.default";

    public static TokenCredential Make(TeamsOptions options)
    {
        var authority = CloudAddresses.Of(options.Cloud).Authority;
        return options.Credential switch
        {
            TeamsCredential.ClientCertificate => new ClientCertificateCredential(
                options.TenantId,
                options.AppId,
                LoadCertificate(options),
                new ClientCertificateCredentialOptions { AuthorityHost = authority }
            ),
            TeamsCredential.FederatedCredential => new ClientAssertionCredential(
                options.TenantId,
                options.AppId,
                cancellationToken => AssertionAsync(options, cancellationToken),
                new ClientAssertionCredentialOptions { AuthorityHost = authority }
            ),
            TeamsCredential.ManagedIdentity => new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(options.AppId)
            ),
            _ => new ClientSecretCredential(
                options.TenantId,
                options.AppId,
                options.ClientSecret,
                new ClientSecretCredentialOptions { AuthorityHost = authority }
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
        CancellationToken cancellationToken
    )
    {
        if (options.FederatedTokenFile is not "")
        {
            return await File.ReadAllTextAsync(options.FederatedTokenFile, cancellationToken);
        }

        var identity = new ManagedIdentityCredential(
            ManagedIdentityId.FromUserAssignedClientId(options.FederatedIdentity)
        );
        var token = await identity.GetTokenAsync(
            new TokenRequestContext([ExchangeAudience]),
            cancellationToken
        );
        return token.Token;
    }
}
