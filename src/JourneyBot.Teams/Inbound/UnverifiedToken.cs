using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Teams.Inbound;

/// <summary>Reads what a bearer token says of itself, before anything of it is believed.</summary>
public static class UnverifiedToken
{
    /// <summary>Reads and validates tokens of at most 16 KB.</summary>
    public static JsonWebTokenHandler Handler { get; } =
        new() { MaximumTokenSizeInBytes = 16 * 1024 };

    /// <summary>Null where the text is no token, or its claims are not of the kinds they must be, times included.</summary>
    public static JsonWebToken? Read(string token)
    {
        try
        {
            if (!Handler.CanReadToken(token))
            {
                return null;
            }

            var jwt = Handler.ReadJsonWebToken(token);
            // Claims are parsed when they are asked for: a token with words for its times fails here, as malformed.
            _ = (jwt.ValidFrom, jwt.ValidTo, jwt.Audiences.Count());
            return jwt;
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

    /// <summary>The only audience; null where there is none or more than one.</summary>
    public static string? OnlyAudience(JsonWebToken token) =>
        token.Audiences.Take(2).ToList() is [var one] ? one : null;
}
