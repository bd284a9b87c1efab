using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Tests.Teams;

/// <summary>Makes tokens, true and false: the keys that are published, and one that is not, made once for all tests.</summary>
internal static class Forge
{
    public const string AppId = "00001111-aaaa-2222-bbbb-3333cccc4444";
    public const string Tenant = "aaaabbbb-0000-cccc-1111-dddd2222eeee";
    public const string ServiceUrl =
        "https://smba.trafficmanager.net/emea/aaaabbbb-0000-cccc-1111-dddd2222eeee/";
    public static readonly DateTimeOffset Now = new(2026, 5, 17, 6, 40, 0, TimeSpan.Zero);

    private static readonly RSA Teams = RSA.Create(2048);
    private static readonly RSA Slack = RSA.Create(2048);
    private static readonly RSA Stranger = RSA.Create(2048);
    private static readonly Lock Pen = new();

    /// <summary>The payload of a good token, to be spoiled.</summary>
    public static JsonObject Payload() =>
        new()
        {
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(55).ToUnixTimeSeconds(),
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
        };

    public static JsonObject Header(string kid = "teams") =>
        new()
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["kid"] = kid,
        };

    public static string GoodToken() => Token(Header(), Payload());

    /// <summary>Signed with the key the header names; by the stranger when it names another.</summary>
    public static string Token(
        JsonObject header,
        JsonNode payload,
        RSASignaturePadding? padding = null
    )
    {
        var signer = header["kid"]?.ToString() switch
        {
            "teams" => Teams,
            "slack" or "bare" => Slack,
            _ => Stranger,
        };
        var head = Head(header, payload);
        return Signed(head, signer, padding ?? RSASignaturePadding.Pkcs1);
    }

    /// <summary>Signed by a stranger who claims to be Teams.</summary>
    public static string ForgedToken() =>
        Signed(Head(Header(), Payload()), Stranger, RSASignaturePadding.Pkcs1);

    /// <summary>Signed with a shared secret that everybody knows: the published key.</summary>
    public static string SymmetricToken()
    {
        var head = Head(With(Header(), "alg", "HS256"), Payload());
        var secret = Encoding.ASCII.GetBytes(Teams.ExportSubjectPublicKeyInfoPem());
        return $"{head}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(head)))}";
    }

    public static string UnsignedToken() => Head(With(Header(), "alg", "none"), Payload()) + ".";

    public static JsonObject With(JsonObject named, string name, JsonNode? value)
    {
        named[name] = value;
        return named;
    }

    public static JsonObject Without(JsonObject named, string name)
    {
        named.Remove(name);
        return named;
    }

    /// <summary>What the keys' address answers.</summary>
    public static OpenIdConnectConfiguration Published() =>
        new()
        {
            Issuer = "https://api.botframework.com",
            JsonWebKeySet = new JsonWebKeySet(KeysJson()),
        };

    public static string KeysJson() =>
        new JsonObject
        {
            ["keys"] = new JsonArray(
                Key(Teams, "teams", "msteams", "webchat"),
                Key(Slack, "slack", "slack"),
                Key(Slack, "bare")
            ),
        }.ToJsonString();

    // A key signs for one test at a time.
    private static string Signed(string head, RSA signer, RSASignaturePadding padding)
    {
        lock (Pen)
        {
            var signature = signer.SignData(
                Encoding.ASCII.GetBytes(head),
                HashAlgorithmName.SHA256,
                padding
            );
            return $"{head}.{Base64Url.EncodeToString(signature)}";
        }
    }

    private static JsonObject Key(RSA rsa, string kid, params string[] endorsements)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        return endorsements.Length is 0
            ? key
            : With(
                key,
                "endorsements",
                new JsonArray([.. endorsements.Select(name => (JsonNode)name)])
            );
    }

    private static string Head(JsonObject header, JsonNode payload) =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
}

/// <summary>Keys that are at hand; counts how often newer ones were asked for.</summary>
internal sealed class KeysAtHand(Func<OpenIdConnectConfiguration> published)
    : IConfigurationManager<OpenIdConnectConfiguration>
{
    public int Fetches { get; private set; }

    public int Refreshes { get; private set; }

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        Fetches++;
        return Task.FromResult(published());
    }

    public void RequestRefresh() => Refreshes++;
}
