using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JourneyBot.App.SignIn;

/// <summary>Stops a start without sign-in that listens to more than this machine.</summary>
internal sealed class OpenDoorGuard(IServer server, SignInSettings settings)
    : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Where(address => !IsOfThisMachine(address))
            .ToList();
        if (settings.IsOpen && open.Count > 0)
        {
            throw new InvalidOperationException(
                $"SignIn:DangerouslyAllowWithoutSignIn is set, but JourneyBot listens on {string.Join(", ", open)}. "
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

    // Wildcards such as http://*:80 are no address of one machine; a Unix socket is only reached from this one.
    private static bool IsOfThisMachine(string address) =>
        address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase)
        || (
            Uri.TryCreate(address, UriKind.Absolute, out var url)
            && (
                string.Equals(url.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (
                    IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip)
                    && IPAddress.IsLoopback(ip)
                )
            )
        );
}
