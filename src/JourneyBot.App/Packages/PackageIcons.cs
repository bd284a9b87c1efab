using System.Globalization;

namespace JourneyBot.App.Packages;

/// <summary>GET /addin/icons/icon-32.png and its sizes: the icons that PowerPoint's ribbon fetches, named in the manifests.</summary>
internal static class PackageIcons
{
    public static void MapPackageIcons(this IEndpointRouteBuilder routes)
    {
        foreach (var size in PackageTemplates.IconSizes)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"icon-{size}.png");
            var icon = PackageTemplates.Read(name);
            routes.MapGet("/addin/icons/" + name, (HttpContext context) => Send(context, icon));
        }
    }

    private static IResult Send(HttpContext context, byte[] icon)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=86400";
        headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(icon, "image/png");
    }
}
