using JourneyBot.Teams.Inbound;
using Microsoft.IdentityModel.JsonWebTokens;

namespace JourneyBot.App.SignIn;

/// <summary>What an access token says of itself, before anything of it is believed.</summary>
internal sealed record AccessTokenClaims(JsonWebToken Token)
{
    /// <summary>The only audience; null where there is none or more than one.</summary>
    public string? Audience { get; } = UnverifiedToken.OnlyAudience(Token);

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
    public static AccessTokenClaims? Read(string token) =>
        UnverifiedToken.Read(token) is { } jwt ? new(jwt) : null;
}
