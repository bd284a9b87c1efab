using JourneyBot.App.SignIn;

namespace JourneyBot.App.AddIn;

/// <summary>What the add-in's answers tell the browser: data is never kept, drawn or framed; the pane's page runs only our scripts and Office's, inside Office only.</summary>
internal static class AddInHeaders
{
    // Microsoft has no list of who frames add-ins: Teams' own, where PowerPoint on the web runs, and where its files lie.
    private const string Frames =
        "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com "
        + "https://outlook.office.com https://outlook.office365.com https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com";

    private const string Office = "https://appsforoffice.microsoft.com";

    /// <summary>For addresses that answer with data.</summary>
    public static ValueTask<object?> AddAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>For the page in the task pane. There is no X-Frame-Options, which knows no lists.</summary>
    public static void AddForPane(HttpContext context, SignInSettings settings)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; "
            + $"script-src 'self' {Office}; style-src 'self'; img-src 'self' blob: data:; "
            + $"connect-src 'self' {Office} https://{settings.Cloud.Host}; frame-src https://{settings.Cloud.Host}; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {Frames}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
    }
}
