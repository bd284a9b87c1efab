using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JourneyBot.App.Setup;

/// <summary>The first address the server listens on, once it does.</summary>
internal sealed class ListeningAddress(IServer server)
{
    public Uri? Value =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        && Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
            ? uri
            : null;
}
