using System.Text.Json.Nodes;

namespace JourneyBot.Tests.Teams.Inbound;

/// <summary>Tokens that must not come in, by what is wrong with them.</summary>
internal static class Forgeries
{
    public static string? Make(string forgery) =>
        forgery switch
        {
            "none at all" => null,
            "empty" => "",
            "no token" => "abc",
            "alg none" => Forge.UnsignedToken(),
            "alg None with the key's name" => Forge.Token(
                Forge.With(Forge.Header(), "alg", "None"),
                Forge.Payload()
            ),
            "HS256 with the public key" => Forge.SymmetricToken(),
            "RS384" => Forge.Token(Forge.With(Forge.Header(), "alg", "RS384"), Forge.Payload()),
            "PS256" => Forge.Token(
                Forge.With(Forge.Header(), "alg", "PS256"),
                Forge.Payload(),
                System.Security.Cryptography.RSASignaturePadding.Pss
            ),
            "signed by a stranger" => Forge.ForgedToken(),
            "payload changed after signing" => Spliced(),
            "signature cut" => Forge.GoodToken()[..^40],
            "unknown key" => Forge.Token(Forge.Header("other"), Forge.Payload()),
            "no key named" => Forge.Token(Forge.Without(Forge.Header(), "kid"), Forge.Payload()),
            "the key's name as a number" => Forge.Token(
                Forge.With(Forge.Header(), "kid", 7),
                Forge.Payload()
            ),
            "key not endorsed for Teams" => Forge.Token(Forge.Header("slack"), Forge.Payload()),
            "payload is a list" => Forge.Token(Forge.Header(), new JsonArray(1, 2)),
            "encrypted" => string.Join(
                '.',
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0",
                "",
                "AAAA",
                "AAAA",
                "AAAA"
            ),
            "twenty kilobytes" => Forge.Token(
                Forge.Header(),
                Forge.With(Forge.Payload(), "pad", new string('a', 20_000))
            ),
            "key without endorsements" => Forge.Token(Forge.Header("bare"), Forge.Payload()),
            _ => Forge.Token(Forge.Header(), Spoiled(forgery)),
        };

    private static JsonObject Spoiled(string forgery)
    {
        var good = Forge.Payload();
        const string entra =
            "https://login.microsoftonline.com/aaaabbbb-0000-cccc-1111-dddd2222eeee/v2.0";
        return forgery switch
        {
            "another issuer" => Forge.With(good, "iss", "https://evil.example"),
            "the government's issuer" => Forge.With(good, "iss", "https://api.botframework.us"),
            "issuer with a slash" => Forge.With(good, "iss", "https://api.botframework.com/"),
            "no issuer" => Forge.Without(good, "iss"),
            "another audience" => Forge.With(good, "aud", "11112222-aaaa-2222-bbbb-3333cccc4444"),
            "two audiences" => Forge.With(good, "aud", new JsonArray(Forge.AppId, "other")),
            "no audience" => Forge.Without(good, "aud"),
            "expired" => Forge.With(good, "exp", Forge.Now.AddHours(-1).ToUnixTimeSeconds()),
            "no end" => Forge.Without(good, "exp"),
            "end as words" => Forge.With(good, "exp", "tomorrow"),
            "not yet valid" => Forge.With(good, "nbf", Forge.Now.AddMinutes(6).ToUnixTimeSeconds()),
            "an agent's" => Forge.With(
                Forge.With(good, "iss", entra),
                "azp",
                "99998888-7777-6666-5555-444433332222"
            ),
            "a skill's" => Forge.With(
                Forge.With(
                    good,
                    "iss",
                    "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"
                ),
                "appid",
                "other"
            ),
            "the emulator's" => Forge.With(
                Forge.With(
                    good,
                    "iss",
                    "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"
                ),
                "appid",
                Forge.AppId
            ),
            "another service address" => Forge.With(
                good,
                "serviceurl",
                "https://smba.trafficmanager.net/amer/"
            ),
            "no service address" => Forge.Without(good, "serviceurl"),
            "service address as a list" => Forge.With(
                good,
                "serviceurl",
                new JsonArray(Forge.ServiceUrl, "x")
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(forgery),
                forgery,
                "Unknown forgery."
            ),
        };
    }

    private static string Spliced()
    {
        var good = Forge.GoodToken().Split('.');
        var other = Forge
            .Token(
                Forge.Header(),
                Forge.With(Forge.Payload(), "serviceurl", "https://evil.example/")
            )
            .Split('.');
        return $"{good[0]}.{other[1]}.{good[2]}";
    }
}
