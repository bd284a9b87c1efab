using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.App.SignIn;

/// <summary>What an access token says of itself, before anything of it is believed.</summary>
internal sealed record AccessTokenClaims(JsonWebToken Token)
{
    internal static readonly JsonWebTokenHandler Handler = new()
    {
        MaximumTokenSizeInBytes = 16 * 1024,
    };

    /// <summary>The only audience; null where there is none or more than one.</summary>
    public string? Audience { get; private init; }

    public string? TenantId => Text("tid");

    public string? ObjectId => Text("oid");

    public string? Version => Text("ver");

    /// <summary>What the person let the add-in do; a program's own token has none.</summary>
    public IReadOnlyList<string> Scopes =>
        Text("scp")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public bool IsOfProgram =>
        string.Equals(Text("idtyp"), "app", StringComparison.OrdinalIgnoreCase);

    public string? Text(string claim) =>
        Token.TryGetPayloadValue<string>(claim, out var text) && text.Length > 0 ? text : null;

    /// <summary>Null where the text is no token, or its claims are not of the kinds they must be.</summary>
    public static AccessTokenClaims? Read(string token)
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

    private static AccessTokenClaims Read(JsonWebToken jwt)
    {
        var audiences = jwt.Audiences.Take(2).ToList();
        // Reading the times here lets a token with words for them fail as malformed.
        _ = (jwt.ValidFrom, jwt.ValidTo);
        return new(jwt) { Audience = audiences.Count is 1 ? audiences[0] : null };
    }
}
