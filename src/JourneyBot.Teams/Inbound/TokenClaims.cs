using Microsoft.IdentityModel.JsonWebTokens;

namespace JourneyBot.Teams.Inbound;

/// <summary>What a token from Teams says of itself, before anything of it is believed.</summary>
internal sealed record TokenClaims(
    JsonWebToken Token,
    string Algorithm,
    string Issuer,
    string? KeyId
)
{
    /// <summary>The only audience; null when there is none or more than one.</summary>
    public string? Audience { get; private init; }

    public string? ServiceUrl { get; private init; }

    public DateTime ValidFrom { get; private init; }

    public DateTime ValidTo { get; private init; }

    /// <summary>Null when the text is no token, or its claims are not of the kinds they must be.</summary>
    public static TokenClaims? Read(string token) =>
        UnverifiedToken.Read(token) is { } jwt ? Of(jwt) : null;

    private static TokenClaims Of(JsonWebToken jwt) =>
        new(jwt, jwt.Alg, jwt.Issuer, jwt.Kid)
        {
            Audience = UnverifiedToken.OnlyAudience(jwt),
            ServiceUrl = jwt.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null,
            ValidFrom = jwt.ValidFrom,
            ValidTo = jwt.ValidTo,
        };
}
