using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace JourneyBot.Teams.Connector;

/// <summary>The only hosts the bot talks to, and so the only ones that ever see its token.</summary>
internal sealed class ServiceHosts(bool isLoopbackOnly, IReadOnlyList<string> allowed)
{
    private const string PublicHost = "https://smba.trafficmanager.net/teams/";
    private const string CommunityCloudHost = "https://smba.infra.gcc.teams.microsoft.com/teams/";

    // The last address that was allowed; what is allowed never changes.
    private volatile string? _last;

    /// <summary>Whether this is development without tokens, where only this machine is talked to.</summary>
    public bool IsLoopbackOnly { get; } = isLoopbackOnly;

    /// <summary>Whether a Connector address may be used.</summary>
    public bool Allows(string? serviceUrl)
    {
        // Nearly every turn comes from the same address as the one before.
        if (serviceUrl is not null && string.Equals(serviceUrl, _last, StringComparison.Ordinal))
        {
            return true;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || !Allows(url))
        {
            return false;
        }

        _last = serviceUrl;
        return true;
    }

    public bool Allows(Uri url)
    {
        if (url.UserInfo.Length > 0)
        {
            return false;
        }

        if (IsLoopbackOnly)
        {
            return url.Scheme is "http" or "https" && IsLoopback(url);
        }

        return url.Scheme is "https"
            && url.IsDefaultPort
            && allowed.Any(host => Matches(url.IdnHost, host));
    }

    /// <summary>Joins address and path; false when the host is not allowed or an id could leave its place in the path.</summary>
    public bool TryResolve(ConnectorCall call, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (
            !Uri.TryCreate(call.ServiceUrl, UriKind.Absolute, out var service)
            || !Allows(service)
            || call.Path.Any(part => part is "" or "." or "..")
        )
        {
            return false;
        }

        var path = string.Join('/', call.Path.Select(Uri.EscapeDataString));
        var root = service.GetLeftPart(UriPartial.Path).TrimEnd('/');
        address = new Uri($"{root}/{path}{call.Query}", UriKind.Absolute);
        return true;
    }

    /// <summary>The host of the other commercial cloud; null where there is none.</summary>
    public static string? OtherHost(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
            ? url.IdnHost switch
            {
                "smba.trafficmanager.net" => CommunityCloudHost,
                "smba.infra.gcc.teams.microsoft.com" => PublicHost,
                _ => null,
            }
            : null;

    /// <summary>Where Teams is reached whatever region an address was in; null where the address is that one, or no such one is known.</summary>
    public static string? Global(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.IdnHost is "smba.trafficmanager.net"
        && url.AbsolutePath.TrimEnd('/') is not "/teams"
            ? PublicHost
            : null;

    internal static bool IsLoopback(Uri url) => IsLoopback(url.IdnHost);

    internal static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && IPAddress.IsLoopback(address)
        );

    internal static bool Matches(string host, string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
                && host.Length > pattern.Length - 1
            : string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase);
}
