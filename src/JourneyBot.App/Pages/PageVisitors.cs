using System.Net;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Pages;

/// <summary>Who is looking, as far as it can be known before anybody can sign in.</summary>
internal sealed class PageVisitors(IHostEnvironment environment, IOptions<PageOptions> options)
{
    /// <summary>In Development, and at this machine.</summary>
    public bool AreDevelopers(HttpContext visit) =>
        environment.IsDevelopment() && IsFromHere(visit);

    public bool MaySeeMaps(HttpContext visit) =>
        AreDevelopers(visit) || options.Value.DangerouslyShowMapsWithoutSignIn;

    // A tunnel connects from this machine too, but says whom for; a page elsewhere whose name was made to lead here sends that name.
    private static bool IsFromHere(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Connection.LocalIpAddress)
        && IsLoopback(context.Request.Host)
        && !context.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address);

    private static bool IsLoopback(HostString host) =>
        string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(host.Host.Trim('[', ']'), out var address)
            && IPAddress.IsLoopback(address)
        );

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || string.Equals(header, "Forwarded", StringComparison.OrdinalIgnoreCase);
}
