using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Teams.Inbound;

/// <summary>
/// Checks the token of a request: form, issuer, audience, lifetime with five minutes' grace, and an RS256 signature by a published
/// key. What depends on the activity is checked later, against the <see cref="Voucher"/> given here.
/// </summary>
internal sealed class TokenCheck(
    IConfigurationManager<OpenIdConnectConfiguration> keys,
    IOptions<TeamsOptions> options,
    TimeProvider clock
)
{
    private const int MostKept = 1_024;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestKept = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, Voucher> _kept = new(StringComparer.Ordinal);
    private readonly string _issuer = CloudAddresses.Of(options.Value.Cloud).Issuer;

    /// <summary>What the token vouches for, or why it is refused; exactly one of them.</summary>
    public async ValueTask<(Voucher? Voucher, Rejection? Rejection)> CheckAsync(
        string token,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(token, out var kept) && kept.GoodUntil > now)
        {
            return (kept, null);
        }

        // What needs no key comes first: a stranger's token costs no fetch and no signature.
        if (TokenClaims.Read(token) is not { } claims)
        {
            return (null, Rejection.Malformed);
        }

        return WrongClaim(claims, now) is { } wrong
            ? (null, wrong)
            : await CheckSignatureAsync(token, claims, now, cancellationToken);
    }

    private async ValueTask<(Voucher? Voucher, Rejection? Rejection)> CheckSignatureAsync(
        string token,
        TokenClaims claims,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await PublishedAsync(cancellationToken) is not { } published)
        {
            return (null, Rejection.NoKeys);
        }

        var key = published.JsonWebKeySet?.Keys.FirstOrDefault(candidate =>
            string.Equals(candidate.Kid, claims.KeyId, StringComparison.Ordinal)
        );
        if (key is not { Kty: "RSA" })
        {
            // Asks for newer keys in the background, at most once in five minutes.
            keys.RequestRefresh();
            return (null, Rejection.UnknownKey);
        }

        var result = await UnverifiedToken.Handler.ValidateTokenAsync(claims.Token, Rules(key));
        return result.IsValid ? (Keep(token, claims, key, now), null) : (null, Rejection.Signature);
    }

    private async ValueTask<OpenIdConnectConfiguration?> PublishedAsync(
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await keys.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Rejection? WrongClaim(TokenClaims claims, DateTimeOffset now)
    {
        if (claims.Algorithm is not SecurityAlgorithms.RsaSha256)
        {
            return Rejection.Algorithm;
        }

        if (!string.Equals(claims.Issuer, _issuer, StringComparison.Ordinal))
        {
            return Rejection.Issuer;
        }

        if (
            !string.Equals(claims.Audience, options.Value.AppId, StringComparison.OrdinalIgnoreCase)
        )
        {
            return Rejection.Audience;
        }

        if (claims.ValidTo <= (now - Grace).UtcDateTime)
        {
            return Rejection.Expired;
        }

        return claims.ValidFrom > (now + Grace).UtcDateTime ? Rejection.NotYetValid : null;
    }

    // Issuer, audience and lifetime were checked above, on the application's own clock; the library checks the signature.
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

    private Voucher Keep(string token, TokenClaims claims, JsonWebKey key, DateTimeOffset now)
    {
        var longest = (now + LongestKept).UtcDateTime;
        var end = claims.ValidTo < longest ? claims.ValidTo : longest;
        var voucher = new Voucher(
            claims.ServiceUrl,
            Endorsements(key),
            new DateTimeOffset(end, TimeSpan.Zero) + Grace
        );
        if (_kept.Count >= MostKept)
        {
            MakeRoom(now);
        }

        _kept[token] = voucher;
        return voucher;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var (token, _) in _kept.Where(pair => pair.Value.GoodUntil <= now))
        {
            _kept.TryRemove(token, out _);
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }
    }

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ?
            [
                .. list.EnumerateArray()
                    .Where(item => item.ValueKind is JsonValueKind.String)
                    .Select(item => item.GetString()!),
            ]
            : [];
}
