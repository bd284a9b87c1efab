namespace JourneyBot.App.AddIn;

/// <summary>What the answers to the pane tell the browser: data is never kept, run or framed.</summary>
internal static class AddInHeaders
{
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
}
