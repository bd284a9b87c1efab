using System.Text.Json;
using JourneyBot.Teams.Inbound;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.App.SignIn;

/// <summary>
/// Checks the access token a person got from Entra for this app: RS256 by a published key of the token's own issuer, version 2, that issuer
/// the token's tenant and the tenant allowed, meant for us, with five minutes' grace in time, for a person who agreed, and not for a program.
/// </summary>
internal sealed class AccessTokens(EntraKeys keys, SignInSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Who the token vouches for, or why it is refused; exactly one of them.</summary>
    public async ValueTask<(SignedInPerson? Person, SignInRefusal? Refusal)> CheckAsync(
        string token,
        CancellationToken cancellationToken
    )
    {
        // What needs no key comes first: a stranger's token costs no fetch and no signature.
        if (AccessTokenClaims.Read(token) is not { } claims)
        {
            return (null, SignInRefusal.Malformed);
        }

        var wrong =
            WrongForm(claims)
            ?? WrongTime(claims)
            ?? WrongPerson(claims)
            ?? await WrongSignatureAsync(claims, cancellationToken)
            // Only a token that is true is told that its tenant is not let in.
            ?? (IsAllowed(claims.TenantId!) ? null : SignInRefusal.Tenant);
        return wrong is null ? (PersonOf(claims), null) : (null, wrong);
    }

    private SignInRefusal? WrongForm(AccessTokenClaims claims)
    {
        if (claims.Token.Alg is not SecurityAlgorithms.RsaSha256)
        {
            return SignInRefusal.Algorithm;
        }

        if (
            !settings.Audiences.Contains(
                claims.Audience?.TrimEnd('/'),
                StringComparer.OrdinalIgnoreCase
            )
        )
        {
            return SignInRefusal.Audience;
        }

        if (claims.Version is not "2.0")
        {
            return SignInRefusal.Version;
        }

        return
            !Guid.TryParseExact(claims.TenantId, "D", out _)
            || !string.Equals(
                claims.Token.Issuer,
                settings.Cloud.IssuerOf(claims.TenantId),
                StringComparison.Ordinal
            )
            ? SignInRefusal.Issuer
            : null;
    }

    private SignInRefusal? WrongTime(AccessTokenClaims claims)
    {
        var now = clock.GetUtcNow();
        if (claims.Token.ValidTo <= (now - Grace).UtcDateTime)
        {
            return SignInRefusal.Expired;
        }

        return claims.Token.ValidFrom > (now + Grace).UtcDateTime
            ? SignInRefusal.NotYetValid
            : null;
    }

    private static SignInRefusal? WrongPerson(AccessTokenClaims claims)
    {
        if (claims.IsOfProgram)
        {
            return SignInRefusal.AppOnly;
        }

        if (!claims.Scopes.Contains(SignInSettings.Permission, StringComparer.Ordinal))
        {
            return SignInRefusal.Scope;
        }

        return Guid.TryParseExact(claims.ObjectId, "D", out _) ? null : SignInRefusal.Nobody;
    }

    private async ValueTask<SignInRefusal?> WrongSignatureAsync(
        AccessTokenClaims claims,
        CancellationToken cancellationToken
    )
    {
        if (await keys.PublishedAsync(cancellationToken) is not { } published)
        {
            return SignInRefusal.NoKeys;
        }

        var key = published.Keys.FirstOrDefault(candidate =>
            string.Equals(candidate.Kid, claims.Token.Kid, StringComparison.Ordinal)
        );
        if (key is not { Kty: "RSA" })
        {
            keys.RequestRefresh();
            return SignInRefusal.UnknownKey;
        }

        if (!IsKeyOf(key, claims))
        {
            return SignInRefusal.KeyOfAnother;
        }

        var result = await UnverifiedToken.Handler.ValidateTokenAsync(claims.Token, Rules(key));
        return result.IsValid ? null : SignInRefusal.Signature;
    }

    // The keys of all tenants come in one list, and each names the issuer it signs for, with a place for the tenant.
    private static bool IsKeyOf(JsonWebKey key, AccessTokenClaims claims) =>
        !key.AdditionalData.TryGetValue("issuer", out var named)
        || string.Equals(
            (named as string ?? (named as JsonElement?)?.ToString())?.Replace(
                "{tenantid}",
                claims.TenantId,
                StringComparison.OrdinalIgnoreCase
            ),
            claims.Token.Issuer,
            StringComparison.Ordinal
        );

    // Everything but the signature was checked above, on the application's own clock.
    private static TokenValidationParameters Rules(JsonWebKey key) =>
        new()
        {
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key,
        };

    private bool IsAllowed(string tenantId) =>
        settings.Tenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase);

    private static SignedInPerson PersonOf(AccessTokenClaims claims) =>
        new(
            claims.TenantId!.ToLowerInvariant(),
            claims.ObjectId!.ToLowerInvariant(),
            claims.Text("name"),
            claims.Text("preferred_username")
        );
}
