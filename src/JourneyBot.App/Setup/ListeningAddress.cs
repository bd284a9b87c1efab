using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JourneyBot.App.Setup;

/// <summary>The first address the server listens on, once it does.</summary>
internal sealed class ListeningAddress(IServer server)
{
    private Uri? _value;

    // Asked for by every card, and known for good once there is one.
    public Uri? Value => _value ??= Found();

    private Uri? Found() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        && Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri)
            ? uri
            : null;
}
