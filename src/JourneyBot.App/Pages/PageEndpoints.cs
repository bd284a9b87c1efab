namespace JourneyBot.App.Pages;

/// <summary>The addresses of the pages and of the two files they need.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(PageHeaders.AddAsync);
        pages.MapGet(
            "/",
            (ShowPages show, HttpContext visit, CancellationToken cancellationToken) =>
                show.HomeAsync(visit, cancellationToken)
        );
        pages.MapGet(
            "/maps/{map}",
            (string map, ShowPages show, HttpContext visit, CancellationToken cancellationToken) =>
                show.MapAsync(map, visit, cancellationToken)
        );
        Map(routes, PageFile.Style);
        Map(routes, PageFile.Icon);
    }

    private static void Map(IEndpointRouteBuilder routes, PageFile file) =>
        routes.MapGet(
            file.Pattern,
            (string version, HttpContext context) => file.Send(context, version)
        );
}
