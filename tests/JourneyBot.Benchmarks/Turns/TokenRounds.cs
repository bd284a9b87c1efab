using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>What a token costs: the first time it is seen, and when it is known already.</summary>
internal static class TokenRounds
{
    private const string AppId = "00001111-aaaa-2222-bbbb-3333cccc4444";
    private const int Tokens = 1_000;

    public static async Task<string> RunAsync()
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
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| token seen first | {cold:F1} µs | | |\n| token known | {kept:F2} µs | | |"
        );
    }

    private static async Task<double> MeasureAsync(TokenCheck check, IReadOnlyList<string> tokens)
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

    private static List<string> Make(RSA rsa, string kind) =>
        [
            .. Enumerable
                .Range(0, Tokens)
                .Select(number =>
                {
                    var now = TimeProvider.System.GetUtcNow();
                    var head = Text("""{"typ":"JWT","alg":"RS256","kid":"k"}""");
                    var payload = Text(
                        $$"""{"serviceurl":"https://smba.trafficmanager.net/emea/","nbf":{{now.ToUnixTimeSeconds()}},"exp":{{now.AddHours(1).ToUnixTimeSeconds()}},"iss":"https://api.botframework.com","aud":"{{AppId}}","jti":"{{kind}}-{{number}}"}"""
                    );
                    var signature = rsa.SignData(
                        Encoding.ASCII.GetBytes($"{head}.{payload}"),
                        HashAlgorithmName.SHA256,
                        RSASignaturePadding.Pkcs1
                    );
                    return $"{head}.{payload}.{Base64Url.EncodeToString(signature)}";
                }),
        ];

    private static string Text(string json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static StaticConfigurationManager<OpenIdConnectConfiguration> Keys(RSA rsa)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var json =
            $$"""{"keys":[{"kty":"RSA","kid":"k","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}","endorsements":["msteams"]}]}""";
        return new(new OpenIdConnectConfiguration { JsonWebKeySet = new JsonWebKeySet(json) });
    }
}
