using System.Net;
using System.Text;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class PublishedKeysTests
{
    [Fact]
    public async Task Keys_read_from_their_published_documents_keep_their_endorsements()
    {
        using var authority = new Authority();
        using var http = new HttpClient(authority);
        var published = await OpenIdConnectConfigurationRetriever.GetAsync(
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            new HttpDocumentRetriever(http),
            TestContext.Current.CancellationToken
        );
        await using var door = await Door.OpenAsync(keys: () => published);
        var message = Fixture.Bytes("in-message-channel-mention.json");

        Assert.Equal(200, await door.StatusAsync(message, Forge.GoodToken()));
        Assert.Equal(
            403,
            await door.StatusAsync(message, Forge.Token(Forge.Header("slack"), Forge.Payload()))
        );
        Assert.Equal(
            ["/v1/.well-known/openidconfiguration", "/v1/.well-known/keys"],
            authority.Asked
        );
    }

    private sealed class Authority : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Asked.Add(request.RequestUri!.AbsolutePath);
            var body = request.RequestUri.AbsolutePath.EndsWith("keys", StringComparison.Ordinal)
                ? Forge.KeysJson()
                : """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys","id_token_signing_alg_values_supported":["RS256"]}""";
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(body, Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}
