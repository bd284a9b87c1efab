using JourneyBot.App.Pages;

namespace JourneyBot.App.Health;

/// <summary>The health page and its buttons.</summary>
internal static class HealthEndpoints
{
    public const string Page = "/health/page";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Page).AddEndpointFilter(PageHeaders.AddWithFormsAsync);
        pages.MapGet(
            "",
            (ShowHealth show, HttpContext context, CancellationToken cancellationToken) =>
                show.PageAsync(context, cancellationToken)
        );
        pages.MapPost(
            "/enter",
            (ShowHealth show, HttpContext context, CancellationToken cancellationToken) =>
                show.EnterAsync(context, cancellationToken)
        );
        pages.MapPost(
            "/messages/{id:long}/resend",
            (long id, ShowHealth show, HttpContext context, CancellationToken cancellationToken) =>
                show.ResendAsync(context, id, cancellationToken)
        );
        pages.MapPost(
            "/messages/{id:long}/discard",
            (long id, ShowHealth show, HttpContext context, CancellationToken cancellationToken) =>
                show.DiscardAsync(context, id, cancellationToken)
        );
    }
}
