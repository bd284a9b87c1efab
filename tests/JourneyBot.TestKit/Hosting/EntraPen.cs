using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.App.SignIn;
using JourneyBot.TestKit.Wire;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Writes access tokens as Entra does, true and false: with the key it publishes, one of another issuer, and one that nobody knows.</summary>
internal static class EntraPen
{
    public const string ClientId = Registration.AppId;
    public const string ApplicationIdUri = $"api://journeybot.example/botid-{ClientId}";
    public const string KeyId = "entra";
    private static readonly RSA Entra = RSA.Create(2048);
    private static readonly RSA Other = RSA.Create(2048);
    private static readonly RSA Stranger = RSA.Create(2048);
    private static readonly Lock Pen = new();

    /// <summary>The keys as Entra publishes them, at hand.</summary>
    public static EntraKeys Keys { get; } =
        new(new StaticConfigurationManager<OpenIdConnectConfiguration>(Published()));

    public static OpenIdConnectConfiguration Published() =>
        new()
        {
            JsonWebKeySet = new JsonWebKeySet(
                new JsonObject
                {
                    ["keys"] = new JsonArray(
                        Key(Entra, KeyId, "https://login.microsoftonline.com/{tenantid}/v2.0"),
                        Key(
                            Other,
                            "personal",
                            "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"
                        ),
                        Key(Other, "silent", issuer: null)
                    ),
                }.ToJsonString()
            ),
        };

    public static JsonObject Header(string keyId = KeyId) =>
        new()
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["kid"] = keyId,
        };

    /// <summary>The payload of a good token, to be spoiled.</summary>
    public static JsonObject Payload(TeamsPerson person, DateTimeOffset now) =>
        new()
        {
            ["aud"] = ClientId,
            ["iss"] = $"https://login.microsoftonline.com/{TeamsPlaces.Tenant}/v2.0",
            ["iat"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(65).ToUnixTimeSeconds(),
            ["azp"] = ClientId,
            ["name"] = person.Name,
            ["preferred_username"] = person.Email,
            ["oid"] = person.ObjectId,
            ["scp"] = "access_as_user",
            ["sub"] = "pairwise",
            ["tid"] = TeamsPlaces.Tenant,
            ["ver"] = "2.0",
        };

    public static string Token(TeamsPerson person, DateTimeOffset now) =>
        Token(Header(), Payload(person, now));

    /// <summary>Signed with the key the header names; by a stranger where it names none that is published.</summary>
    public static string Token(
        JsonObject header,
        JsonNode payload,
        RSASignaturePadding? padding = null
    )
    {
        var signer = header["kid"]?.ToString() switch
        {
            KeyId => Entra,
            "personal" or "silent" => Other,
            _ => Stranger,
        };
        return Signed(Head(header, payload), signer, padding ?? RSASignaturePadding.Pkcs1);
    }

    /// <summary>Signed by a stranger who claims to be Entra.</summary>
    public static string Forged(JsonNode payload) =>
        Signed(Head(Header(), payload), Stranger, RSASignaturePadding.Pkcs1);

    /// <summary>Signed with a secret that everybody knows: the published key.</summary>
    public static string Symmetric(JsonNode payload)
    {
        var header = Header();
        header["alg"] = "HS256";
        var head = Head(header, payload);
        var secret = Encoding.ASCII.GetBytes(Entra.ExportSubjectPublicKeyInfoPem());
        return $"{head}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(head)))}";
    }

    public static string Unsigned(JsonNode payload)
    {
        var header = Header();
        header["alg"] = "none";
        return Head(header, payload) + ".";
    }

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

    private static JsonObject Key(RSA rsa, string kid, string? issuer)
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
        if (issuer is not null)
        {
            key["issuer"] = issuer;
        }

        return key;
    }

    private static string Head(JsonObject header, JsonNode payload) =>
        $"{Encoded(header)}.{Encoded(payload)}";

    private static string Encoded(JsonNode part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
