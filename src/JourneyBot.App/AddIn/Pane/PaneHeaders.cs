using JourneyBot.App.SignIn;

namespace JourneyBot.App.AddIn.Pane;

/// <summary>What the pane and its sign-in page tell the browser: our scripts and Office's own, framed by Office alone, nothing kept.</summary>
internal sealed class PaneHeaders(SignInSettings signIn) : IEndpointFilter
{
    /// <summary>Where Office's own script comes from.</summary>
    public const string OfficeOrigin = "https://appsforoffice.microsoft.com";

    // Office on the web and Teams frame the pane. There is no official list; these are the hosts it was seen in.
    private const string FrameAncestors =
        "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com "
        + "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com "
        + "https://*.microsoft365.com https://*.office.com";

    private readonly string _contentSecurityPolicy =
        $"default-src 'none'; script-src 'self' {OfficeOrigin}; style-src 'self'; img-src 'self' blob:; "
        + $"connect-src 'self' https://{signIn.Cloud.Host}; frame-src 'self' https://{signIn.Cloud.Host}; "
        + $"base-uri 'none'; form-action 'none'; {FrameAncestors}";

    // No Cross-Origin-Opener-Policy: with one, the sign-in window could not answer the pane that opened it.
    public ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = _contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
