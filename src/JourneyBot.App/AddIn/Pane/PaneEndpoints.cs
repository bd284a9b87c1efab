using JourneyBot.App.Pages;
using JourneyBot.App.SignIn;

namespace JourneyBot.App.AddIn.Pane;

/// <summary>The addresses of the task pane, of the page its sign-in ends on, and of the files they need.</summary>
internal static class PaneEndpoints
{
    public const string Pane = "/addin/pane";

    /// <summary>Registered at Entra as a redirect address of the single-page kind.</summary>
    public const string Bridge = "/auth/bridge";

    private const string OfficeScript = PaneHeaders.OfficeOrigin + "/lib/1/hosted/office.js";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("")
            .AddEndpointFilter(
                new PaneHeaders(routes.ServiceProvider.GetRequiredService<SignInSettings>())
            );
        pages.MapGet(
            Pane,
            (string? office, PageWriter writer, IHostEnvironment environment) =>
                writer.WriteAsync<PanePage>(
                    StatusCodes.Status200OK,
                    (nameof(PanePage.OfficeScript), ScriptFor(office, environment))
                )
        );
        pages.MapGet(
            Bridge,
            (PageWriter writer) => writer.WriteAsync<BridgePage>(StatusCodes.Status200OK)
        );
        foreach (var file in PaneFiles.All)
        {
            routes.MapGet(
                file.Pattern,
                (string version, HttpContext context) => file.Send(context, version)
            );
        }
    }

    // While developing, a stand-in for Office's script may be named, on this server only.
    private static string ScriptFor(string? office, IHostEnvironment environment) =>
        environment.IsDevelopment()
        && office is ['/', not '/', ..]
        && !office.Contains('\\', StringComparison.Ordinal)
            ? office
            : OfficeScript;
}
