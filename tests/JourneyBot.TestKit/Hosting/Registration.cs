using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using JourneyBot.Teams.Connector;
using JourneyBot.TestKit.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.TestKit.Hosting;

/// <summary>A bot registration of the tests' own: tokens that the bot believes, one that it shows to Teams, and Teams' address bent to loopback.</summary>
internal sealed class Registration
{
    public const string AppId = "00001111-aaaa-2222-bbbb-3333cccc4444";
    private const string OwnToken = "the-bot-itself";
    private const string Prefix = "/emea/" + TeamsPlaces.Tenant;

    private readonly RSA _key = RSA.Create(2048);

    public static Uri ServiceUrl { get; } = new($"https://smba.trafficmanager.net{Prefix}/");

    public static IReadOnlyList<string> Settings { get; } =
    [
        $"--Teams:AppId={AppId}",
        $"--Teams:TenantId={TeamsPlaces.Tenant}",
        "--Teams:ClientSecret=none-is-asked-for",
        "--App:PublicUrl=https://journeybot.example/",
    ];

    public void Use(IServiceCollection services, Uri teams)
    {
        services.Replace(
            ServiceDescriptor.Singleton<IConfigurationManager<OpenIdConnectConfiguration>>(
                new StaticConfigurationManager<OpenIdConnectConfiguration>(Published())
            )
        );
        services.Replace(ServiceDescriptor.Singleton(EntraPen.Keys));
        services.Replace(
            ServiceDescriptor.Singleton(provider => new TokenSource(
                () => new OwnCredential(),
                "scope",
                provider.GetRequiredService<TimeProvider>(),
                NullLogger<TokenSource>.Instance
            ))
        );
        services.Replace(
            ServiceDescriptor.Singleton(provider => new ConnectorClient(
                new ConnectorCalls(
                    new HttpClient(new Bend(teams)),
                    provider.GetRequiredService<ServiceHosts>(),
                    provider.GetRequiredService<TokenSource>(),
                    provider.GetRequiredService<TimeProvider>()
                )
            ))
        );
    }

    /// <summary>Sends every activity with a fresh token, as Teams does.</summary>
    public HttpMessageHandler Signing(TimeProvider clock) =>
        new Sign(() => Token(clock.GetUtcNow()));

    private string Token(DateTimeOffset now)
    {
        var header = new JsonObject
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["kid"] = "teams",
        };
        var payload = new JsonObject
        {
            ["serviceurl"] = ServiceUrl.AbsoluteUri,
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(55).ToUnixTimeSeconds(),
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
        };
        var head = $"{Encoded(header)}.{Encoded(payload)}";
        var signature = _key.SignData(
            Encoding.ASCII.GetBytes(head),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return $"{head}.{Base64Url.EncodeToString(signature)}";
    }

    private OpenIdConnectConfiguration Published()
    {
        var numbers = _key.ExportParameters(includePrivateParameters: false);
        var keys = new JsonObject
        {
            ["keys"] = new JsonArray(
                new JsonObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = "teams",
                    ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                    ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                    ["endorsements"] = new JsonArray("msteams"),
                }
            ),
        };
        return new OpenIdConnectConfiguration
        {
            Issuer = "https://api.botframework.com",
            JsonWebKeySet = new JsonWebKeySet(keys.ToJsonString()),
        };
    }

    private static string Encoded(JsonObject part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private sealed class OwnCredential : TokenCredential
    {
        public override AccessToken GetToken(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(OwnToken, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class Sign(Func<string> token) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Bend(Uri teams) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (
                request.Headers.Authorization?.Parameter is not OwnToken
                || request.RequestUri is not { Host: "smba.trafficmanager.net" } address
            )
            {
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
            }

            request.RequestUri = new Uri(teams, address.PathAndQuery[Prefix.Length..]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
