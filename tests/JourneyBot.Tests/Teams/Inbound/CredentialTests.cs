using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using JourneyBot.Teams.Connector;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class CredentialTests
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_is_sent_to_the_tenants_login_and_nowhere_else()
    {
        using var login = new FakeLogin();

        var asked = await AskAsync(login, ("Teams:ClientSecret", "s3cret"));

        Assert.Equal(Forge.AppId, asked.Form["client_id"]);
        Assert.Equal("client_credentials", asked.Form["grant_type"]);
        Assert.Equal("s3cret", asked.Form["client_secret"]);
        Assert.Equal(["login.microsoftonline.com"], login.Hosts);
    }

    [Theory]
    [InlineData("bot.pem", "")]
    [InlineData("bot.pfx", "a password")]
    public async Task A_certificate_signs_an_assertion_and_its_key_stays_here(
        string name,
        string password
    )
    {
        using var login = new FakeLogin();
        using var certificate = Certificate();
        var folder = Directory.CreateTempSubdirectory("journeybot-test-").FullName;
        var path = Path.Combine(folder, name);
        await WriteAsync(certificate, path, password);

        var asked = await AskAsync(
            login,
            ("Teams:Credential", "ClientCertificate"),
            ("Teams:CertificatePath", path),
            ("Teams:CertificatePassword", password)
        );
        Directory.Delete(folder, recursive: true);

        Assert.Equal(AssertionType, asked.Form["client_assertion_type"]);
        Assert.False(asked.Form.ContainsKey("client_secret"));
        var assertion = new JsonWebToken(asked.Form["client_assertion"]);
        Assert.Equal(Forge.AppId, assertion.Issuer);
        Assert.Equal([asked.Url], assertion.Audiences);
        Assert.True(IsSignedWith(certificate, asked.Form["client_assertion"]));
    }

    [Fact]
    public async Task A_federated_credential_hands_on_the_token_that_stands_in_its_file_now()
    {
        using var login = new FakeLogin();
        var folder = Directory.CreateTempSubdirectory("journeybot-test-").FullName;
        var path = Path.Combine(folder, "token");
        await using var services = FakeLogin.Layer(
            login,
            ("Teams:Credential", "FederatedCredential"),
            ("Teams:FederatedTokenFile", path)
        );
        var tokens = services.GetRequiredService<TokenSource>();

        await File.WriteAllTextAsync(path, "first", Cancellation);
        await tokens.GetAsync(Cancellation);
        tokens.Forget();
        await File.WriteAllTextAsync(path, "second", Cancellation);
        await tokens.GetAsync(Cancellation);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(
            ["first", "second"],
            login.TokenRequests.Select(r => r.Form["client_assertion"])
        );
        Assert.All(
            login.TokenRequests,
            r => Assert.Equal(AssertionType, r.Form["client_assertion_type"])
        );
    }

    [Fact]
    public async Task A_federated_credential_without_a_file_is_vouched_for_by_the_machines_identity()
    {
        const string Identity = "22223333-cccc-4444-dddd-5555eeee6666";
        using var login = new FakeLogin();

        var asked = await AskAsync(
            login,
            ("Teams:Credential", "FederatedCredential"),
            ("Teams:FederatedIdentity", Identity)
        );

        Assert.Equal("the-machines-token", asked.Form["client_assertion"]);
        Assert.Equal(Forge.AppId, asked.Form["client_id"]);
        Assert.Equal(("api://AzureADTokenExchange", Identity), AskedOfTheMachine(login));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_for_the_connectors_token()
    {
        using var login = new FakeLogin();
        await using var services = FakeLogin.Layer(
            login,
            ("Teams:Credential", "ManagedIdentity"),
            ("Teams:ClientSecret", "")
        );

        var token = await services.GetRequiredService<TokenSource>().GetAsync(Cancellation);

        Assert.Equal("the-machines-token", token);
        Assert.Equal(("https://api.botframework.com", Forge.AppId), AskedOfTheMachine(login));
        Assert.Empty(login.TokenRequests);
    }

    private static async Task<TokenRequest> AskAsync(
        FakeLogin login,
        params (string Name, string Value)[] settings
    )
    {
        await using var services = FakeLogin.Layer(login, settings);
        Assert.Equal(
            "the-bots-token",
            await services.GetRequiredService<TokenSource>().GetAsync(Cancellation)
        );
        return Assert.Single(login.TokenRequests);
    }

    private static (string Resource, string ClientId) AskedOfTheMachine(FakeLogin login)
    {
        // The library first looks whether there is such an endpoint.
        var query = login
            .IdentityRequests.Select(url => QueryHelpers.ParseQuery(url.Query))
            .Last(q => q.ContainsKey("resource"));
        return (query["resource"].ToString(), query["client_id"].ToString());
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=journeybot",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return request.CreateSelfSigned(Forge.Now.AddYears(-1), Forge.Now.AddYears(9));
    }

    private static async Task WriteAsync(X509Certificate2 certificate, string path, string password)
    {
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
        {
            var bytes = certificate.Export(X509ContentType.Pfx, password);
            await File.WriteAllBytesAsync(path, bytes, Cancellation);
            return;
        }

        using var key = certificate.GetRSAPrivateKey()!;
        var pem = $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
        await File.WriteAllTextAsync(path, pem, Cancellation);
    }

    private static bool IsSignedWith(X509Certificate2 certificate, string token)
    {
        var end = token.LastIndexOf('.');
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(token.AsSpan(end + 1));
        using var key = certificate.GetRSAPublicKey()!;
        return Array.Exists(
            [RSASignaturePadding.Pss, RSASignaturePadding.Pkcs1],
            padding =>
                key.VerifyData(
                    System.Text.Encoding.ASCII.GetBytes(token[..end]),
                    signature,
                    HashAlgorithmName.SHA256,
                    padding
                )
        );
    }
}
