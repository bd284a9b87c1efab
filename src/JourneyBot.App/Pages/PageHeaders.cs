namespace JourneyBot.App.Pages;

/// <summary>What every page tells the browser: nothing from elsewhere, no script, no frame, nothing kept.</summary>
internal static class PageHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static ValueTask<object?> AddAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) => AddAsync(context, next, ContentSecurityPolicy);

    /// <summary>The same for a page with buttons, which post to this app and nowhere else.</summary>
    public static ValueTask<object?> AddWithFormsAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) =>
        AddAsync(
            context,
            next,
            ContentSecurityPolicy.Replace(
                "form-action 'none'",
                "form-action 'self'",
                StringComparison.Ordinal
            )
        );

    private static ValueTask<object?> AddAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        string policy
    )
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
