using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Teams.Inbound;

/// <summary>What a token says of itself, before anything of it is believed.</summary>
internal sealed record TokenClaims(
    JsonWebToken Token,
    string Algorithm,
    string Issuer,
    string? KeyId
)
{
    internal static readonly JsonWebTokenHandler Handler = new()
    {
        MaximumTokenSizeInBytes = 16 * 1024,
    };

    /// <summary>The only audience; null when there is none or more than one.</summary>
    public string? Audience { get; private init; }

    public string? ServiceUrl { get; private init; }

    public DateTime ValidFrom { get; private init; }

    public DateTime ValidTo { get; private init; }

    /// <summary>Null when the text is no token, or its claims are not of the kinds they must be.</summary>
    public static TokenClaims? Read(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Read(Handler.ReadJsonWebToken(token)) : null;
        }
        catch (Exception problem)
            when (problem
                    is ArgumentException
                        or SecurityTokenException
                        or FormatException
                        or InvalidOperationException
                        or OverflowException
                        or System.Text.Json.JsonException
            )
        {
            return null;
        }
    }

    private static TokenClaims Read(JsonWebToken jwt)
    {
        var audiences = jwt.Audiences.Take(2).ToList();
        return new(jwt, jwt.Alg, jwt.Issuer, jwt.Kid)
        {
            Audience = audiences.Count is 1 ? audiences[0] : null,
            ServiceUrl = jwt.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null,
            ValidFrom = jwt.ValidFrom,
            ValidTo = jwt.ValidTo,
        };
    }
}
