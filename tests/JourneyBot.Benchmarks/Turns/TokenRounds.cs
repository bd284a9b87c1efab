using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>What a token costs in microseconds of processor time: the first time it is seen, and when it is known already.</summary>
internal static class TokenRounds
{
    private const string AppId = "00001111-aaaa-2222-bbbb-3333cccc4444";
    private const int Tokens = 1_000;

    public static async Task<(double Cold, double Kept)> RunAsync()
    {
        using var rsa = RSA.Create(2048);
        var check = new TokenCheck(
            Keys(rsa),
            Options.Create(new TeamsOptions { AppId = AppId }),
            TimeProvider.System
        );
        await MeasureAsync(check, Make(rsa, "warm"));
        var tokens = Make(rsa, "cold");
        var cold = await MeasureAsync(check, tokens);
        var kept = await MeasureAsync(check, [.. Enumerable.Repeat(tokens[^1], 100 * Tokens)]);
        return (cold, kept);
    }

    private static async Task<double> MeasureAsync(TokenCheck check, List<string> tokens)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var token in tokens)
        {
            var (voucher, rejection) = await check.CheckAsync(token, CancellationToken.None);
            if (voucher is null)
            {
                throw new InvalidOperationException(rejection?.Reason);
            }
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / tokens.Count;
    }

    private static List<string> Make(RSA rsa, string kind)
    {
        var now = TimeProvider.System.GetUtcNow();
        var credentials = new SigningCredentials(
            new RsaSecurityKey(rsa) { KeyId = "k" },
            SecurityAlgorithms.RsaSha256
        );
        var writer = new JsonWebTokenHandler();
        return
        [
            .. Enumerable
                .Range(0, Tokens)
                .Select(number =>
                    writer.CreateToken(
                        $$"""{"serviceurl":"https://smba.trafficmanager.net/emea/","nbf":{{now.ToUnixTimeSeconds()}},"exp":{{now.AddHours(1).ToUnixTimeSeconds()}},"iss":"https://api.botframework.com","aud":"{{AppId}}","jti":"{{kind}}-{{number}}"}""",
                        credentials
                    )
                ),
        ];
    }

    private static StaticConfigurationManager<OpenIdConnectConfiguration> Keys(RSA rsa)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var json =
            $$"""{"keys":[{"kty":"RSA","kid":"k","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}","endorsements":["msteams"]}]}""";
        return new(new OpenIdConnectConfiguration { JsonWebKeySet = new JsonWebKeySet(json) });
    }
}
