using JourneyBot.Teams.Connector;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace JourneyBot.Teams.Inbound;

/// <summary>Stops a start with an open door that listens to more than this machine.</summary>
/// <param name="server">Says where it listens once it has started.</param>
/// <param name="setting">What opened the door, null where it is closed.</param>
public abstract class LoopbackGuard(IServer server, string? setting) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Where(address => !IsLoopback(address))
            .ToList();
        if (setting is not null && open.Count > 0)
        {
            throw new InvalidOperationException(
                $"{setting} is set, but the bot listens on {string.Join(", ", open)}. "
                    + "Listen on a loopback address only, such as http://127.0.0.1:3978, or set Teams:AppId, Teams:TenantId and a credential."
            );
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Wildcards such as http://*:80 are no URI, and so not loopback; a Unix socket is only reached from this machine.
    private static bool IsLoopback(string address) =>
        address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(address, UriKind.Absolute, out var url) && ServiceHosts.IsLoopback(url));
}
