using JourneyBot.Teams.Connector;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace JourneyBot.Teams.Inbound;

/// <summary>Fetches the signing keys while the bot starts, so that the first message does not wait for them.</summary>
internal sealed partial class KeyWarmUp(
    IConfigurationManager<OpenIdConnectConfiguration> keys,
    ServiceHosts hosts,
    ILogger<KeyWarmUp> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (hosts.IsLoopbackOnly)
        {
            return;
        }

        try
        {
            await keys.GetConfigurationAsync(stoppingToken);
        }
        catch (InvalidOperationException problem)
        {
            LogNoKeys(problem);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The keys that Teams signs with could not be fetched. Messages are answered 503 until they can."
    )]
    private partial void LogNoKeys(Exception problem);
}
