using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>Entra, as far as a sign-in window needs it: a person who agrees, a code, and tokens for it.</summary>
internal sealed class FakeEntra(string authority, string scope, string person)
{
    private string Tenant => new Uri(authority).Segments[^1];

    private string _nonce = "";

    public Task AnswerAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (address.AbsolutePath.EndsWith("/authorize", StringComparison.Ordinal))
        {
            var asked = HttpUtility.ParseQueryString(address.Query);
            _nonce = asked["nonce"] ?? "";
            Assert.Contains(scope, asked["scope"], StringComparison.Ordinal);
            var state = Uri.EscapeDataString(asked["state"] ?? "");
            return route.FulfillAsync(
                new()
                {
                    Status = (int)HttpStatusCode.Redirect,
                    Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["Location"] = $"{asked["redirect_uri"]}#code=abc&state={state}",
                    },
                }
            );
        }

        var claims = new
        {
            oid = "11111111-1111-4111-8111-111111111111",
            tid = Tenant,
            preferred_username = person,
            nonce = _nonce,
            iss = $"{authority}/v2.0",
            sub = "s",
        };
        return route.FulfillAsync(
            new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Access-Control-Allow-Origin"] = "*",
                },
                Body = JsonSerializer.Serialize(
                    new
                    {
                        token_type = "Bearer",
                        scope = scope,
                        expires_in = 3600,
                        access_token = "from-the-window",
                        id_token = $"{Part(new { alg = "none" })}.{Part(claims)}.x",
                        client_info = Part(new { uid = claims.oid, utid = Tenant }),
                    }
                ),
            }
        );
    }

    private static string Part(object value) =>
        Convert
            .ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)))
            .Replace('+', '-')
            .Replace('/', '_')
            .TrimEnd('=');
}
