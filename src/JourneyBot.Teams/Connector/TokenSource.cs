using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Teams.Connector;

/// <summary>Keeps the bot's token for the Connector; it is fetched anew five minutes before it ends, by one caller for all.</summary>
internal sealed partial class TokenSource(
    Func<TokenCredential> makeCredential,
    string scope,
    TimeProvider clock,
    ILogger<TokenSource> logger
) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Kept? _kept;
    private TokenCredential? _credential;

    /// <summary>The token, or null when none can be had.</summary>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (_kept is { } kept && kept.FreshUntil > clock.GetUtcNow())
        {
            return kept.Token;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _kept is { } found && found.FreshUntil > clock.GetUtcNow()
                ? found.Token
                : await FetchAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Makes the next call fetch a new token, from a credential that has kept none either.</summary>
    public void Forget()
    {
        _kept = null;
        Interlocked.Exchange(ref _credential, null);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<string?> FetchAsync(CancellationToken cancellationToken)
    {
        var credential = _credential ??= makeCredential();
        try
        {
            var token = await credential.GetTokenAsync(
                new TokenRequestContext([scope]),
                cancellationToken
            );
            _kept = new Kept(token.Token, token.ExpiresOn - Margin);
            return token.Token;
        }
        catch (AuthenticationFailedException problem)
        {
            // The message of this exception names tenant, app id and the AADSTS code, never the secret.
            LogNoToken(problem.Message.Split('\n')[0]);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "No token for the Connector: {Problem}")]
    private partial void LogNoToken(string problem);

    private sealed record Kept(string Token, DateTimeOffset FreshUntil);
}
