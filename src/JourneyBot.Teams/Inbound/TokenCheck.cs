using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JourneyBot.Teams.Inbound;

/// <summary>
/// Checks the token of an activity: form, issuer, audience, lifetime with five minutes' grace, and an RS256 signature by a published key.
/// What depends on the activity, the address and the endorsement, is checked against the <see cref="Voucher"/> it gives.
/// </summary>
internal sealed class TokenCheck(
    IConfigurationManager<OpenIdConnectConfiguration> keys,
    IOptions<TeamsOptions> options,
    TimeProvider clock
)
{
    private const int MostKept = 1_024;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new()
    {
        MaximumTokenSizeInBytes = 16 * 1024,
    };

    private readonly ConcurrentDictionary<string, Voucher> _kept = new(StringComparer.Ordinal);
    private readonly string _issuer = CloudAddresses.Of(options.Value.Cloud).Issuer;

    /// <summary>What the token vouches for, or null and the reason why it is refused.</summary>
    public async ValueTask<(Voucher? Voucher, string? Problem)> CheckAsync(
        string token,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(token, out var kept))
        {
            return kept.GoodUntil > now ? (kept, null) : (null, "expired");
        }

        // What needs no key comes first: a stranger's token costs no fetch and no signature.
        if (Read(token) is not { } jwt)
        {
            return (null, "malformed");
        }

        if (WrongClaim(jwt, now) is { } wrong)
        {
            return (null, wrong);
        }

        var configuration = await keys.GetConfigurationAsync(cancellationToken);
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(candidate =>
            string.Equals(candidate.Kid, jwt.Kid, StringComparison.Ordinal)
        );
        if (key is null || key.Kty is not "RSA")
        {
            keys.RequestRefresh();
            return (null, "unknown key");
        }

        var result = await Handler.ValidateTokenAsync(jwt, Rules(key));
        return result.IsValid ? (Keep(token, jwt, key, now), null) : (null, "bad signature");
    }

    internal static JsonWebToken? Read(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (SecurityTokenException)
        {
            return null;
        }
    }

    private string? WrongClaim(JsonWebToken jwt, DateTimeOffset now)
    {
        if (jwt.Alg is not "RS256")
        {
            return "algorithm";
        }

        if (!string.Equals(jwt.Issuer, _issuer, StringComparison.Ordinal))
        {
            return "issuer";
        }

        var audiences = jwt.Audiences.ToList();
        if (
            audiences.Count is not 1
            || !string.Equals(audiences[0], options.Value.AppId, StringComparison.OrdinalIgnoreCase)
        )
        {
            return "audience";
        }

        if (jwt.ValidTo == DateTime.MinValue || jwt.ValidTo + Grace <= now.UtcDateTime)
        {
            return "expired";
        }

        return jwt.ValidFrom - Grace > now.UtcDateTime ? "not yet valid" : null;
    }

    // Issuer, audience and lifetime are checked above on the application's own clock; the library checks the signature.
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
            TryAllIssuerSigningKeys = false,
        };

    private Voucher Keep(string token, JsonWebToken jwt, JsonWebKey key, DateTimeOffset now)
    {
        var serviceUrl = jwt.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null;
        var voucher = new Voucher(
            serviceUrl,
            Endorsements(key),
            new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero) + Grace
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

/// <summary>What a checked token says: the address it is for, the channels its key may speak for, and how long it is good.</summary>
internal sealed record Voucher(
    string? ServiceUrl,
    IReadOnlySet<string> Endorsements,
    DateTimeOffset GoodUntil
)
{
    public bool Endorses(string? channelId) =>
        channelId is not null && Endorsements.Contains(channelId);

    /// <summary>The claim must be there and equal the activity's address; case and one trailing slash do not matter.</summary>
    public bool IsFor(string? serviceUrl) =>
        !string.IsNullOrEmpty(ServiceUrl)
        && serviceUrl is not null
        && string.Equals(
            ServiceUrl.TrimEnd('/'),
            serviceUrl.TrimEnd('/'),
            StringComparison.OrdinalIgnoreCase
        );
}
