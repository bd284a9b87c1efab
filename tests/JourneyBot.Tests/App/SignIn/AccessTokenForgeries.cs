using System.Security.Cryptography;
using System.Text.Json.Nodes;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.SignIn;

/// <summary>Access tokens that must not come in, by what is wrong with them, and the reason that the log gives.</summary>
internal static class AccessTokenForgeries
{
    private const string Microsoft = "https://login.microsoftonline.com/";
    private const string OtherTenant = "11112222-3333-4444-5555-666677778888";

    private static readonly Dictionary<string, Func<string>> All = new(StringComparer.Ordinal)
    {
        ["empty"] = () => "",
        ["no token"] = () => "please",
        ["two parts"] = () => "a.b",
        ["payload is a list"] = () => EntraPen.Token(EntraPen.Header(), new JsonArray(1, 2)),
        ["twenty kilobytes"] = () => With("name", new string('a', 15_000)),
        ["alg none"] = () => EntraPen.Unsigned(Good()),
        ["HS256 with the public key"] = () => EntraPen.Symmetric(Good()),
        ["RS384"] = () => EntraPen.Token(Head("alg", "RS384"), Good()),
        ["PS256"] = () => EntraPen.Token(Head("alg", "PS256"), Good(), RSASignaturePadding.Pss),
        ["signed by a stranger"] = () => EntraPen.Forged(Good()),
        ["payload changed after signing"] = Spliced,
        ["signature cut"] = () => EntraPen.Token(EntraPen.Header(), Good())[..^8],
        ["unknown key"] = () => EntraPen.Token(EntraPen.Header("unheard-of"), Good()),
        ["no key named"] = () => EntraPen.Token(Without(EntraPen.Header(), "kid"), Good()),
        ["key of personal accounts"] = () => EntraPen.Token(EntraPen.Header("personal"), Good()),
        ["expired"] = () => With("exp", DemoMap.Now.AddMinutes(-6).ToUnixTimeSeconds()),
        ["no end"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "exp")),
        ["end as words"] = () => With("exp", "tomorrow"),
        ["not yet valid"] = () => With("nbf", DemoMap.Now.AddMinutes(6).ToUnixTimeSeconds()),
        ["another audience"] = () => With("aud", "00000003-0000-0000-c000-000000000000"),
        ["two audiences"] = () => With("aud", new JsonArray(EntraPen.ClientId, "other")),
        ["no audience"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "aud")),
        ["address of another host"] = () =>
            With("aud", $"api://evil.example/botid-{EntraPen.ClientId}"),
        ["version 1"] = () => With("ver", "1.0"),
        ["no version"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "ver")),
        ["issuer of version 1"] = () =>
            With("iss", $"https://sts.windows.net/{TeamsPlaces.Tenant}/"),
        ["issuer of another tenant"] = () => With("iss", $"{Microsoft}{OtherTenant}/v2.0"),
        ["tenant of another issuer"] = () => With("tid", OtherTenant),
        ["issuer for all tenants"] = () => With("iss", Microsoft + "common/v2.0"),
        ["issuer of another cloud"] = () =>
            With("iss", $"https://login.microsoftonline.us/{TeamsPlaces.Tenant}/v2.0"),
        ["issuer that begins like Microsoft"] = () =>
            With(
                "iss",
                $"https://login.microsoftonline.com.evil.example/{TeamsPlaces.Tenant}/v2.0"
            ),
        ["the bot's issuer"] = () => With("iss", "https://api.botframework.com"),
        ["no issuer"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "iss")),
        ["no tenant"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "tid")),
        ["tenant with a path"] = () => Pathed(),
        ["another scope"] = () => With("scp", "openid profile"),
        ["a scope that begins like ours"] = () => With("scp", "access_as_user_too"),
        ["no scope"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "scp")),
        ["scope as a list"] = () => With("scp", new JsonArray("access_as_user")),
        ["a program's with a role"] = Program,
        ["a program's with a scope"] = () => With("idtyp", "app"),
        ["an ID token"] = IdToken,
        ["no person"] = () => EntraPen.Token(EntraPen.Header(), Without(Good(), "oid")),
        ["a person who is no id"] = () => With("oid", "' OR 1=1"),
        ["person as a number"] = () => With("oid", 7),
        ["another tenant, rightly issued"] = Foreign,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static string Make(string forgery) => All[forgery]();

    public static JsonObject Good() => EntraPen.Payload(People.Amara, DemoMap.Now);

    public static string With(string claim, JsonNode? value)
    {
        var payload = Good();
        payload[claim] = value;
        return EntraPen.Token(EntraPen.Header(), payload);
    }

    private static JsonObject Head(string name, string value)
    {
        var header = EntraPen.Header();
        header[name] = value;
        return header;
    }

    private static JsonObject Without(JsonObject named, string name)
    {
        named.Remove(name);
        return named;
    }

    private static string Spliced()
    {
        var good = EntraPen.Token(EntraPen.Header(), Good()).Split('.');
        var other = With("oid", People.Rosa.ObjectId).Split('.');
        return $"{good[0]}.{other[1]}.{good[2]}";
    }

    private static string Pathed()
    {
        var payload = Good();
        payload["tid"] = "common/../" + TeamsPlaces.Tenant;
        payload["iss"] = $"{Microsoft}common/../{TeamsPlaces.Tenant}/v2.0";
        return EntraPen.Token(EntraPen.Header("silent"), payload);
    }

    private static string Program()
    {
        var payload = Without(Good(), "scp");
        payload["idtyp"] = "app";
        payload["roles"] = new JsonArray("access_as_user");
        return EntraPen.Token(EntraPen.Header(), payload);
    }

    private static string IdToken()
    {
        var payload = Without(Good(), "scp");
        payload["nonce"] = "n";
        return EntraPen.Token(EntraPen.Header(), payload);
    }

    private static string Foreign()
    {
        var payload = Good();
        payload["tid"] = OtherTenant;
        payload["iss"] = $"{Microsoft}{OtherTenant}/v2.0";
        return EntraPen.Token(EntraPen.Header(), payload);
    }
}
