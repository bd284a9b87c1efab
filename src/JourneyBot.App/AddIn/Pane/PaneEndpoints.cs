using System.Text;
using JourneyBot.App.Pages;
using JourneyBot.App.SignIn;

namespace JourneyBot.App.AddIn.Pane;

/// <summary>The addresses of the task pane, of the page its sign-in ends on, and of the files they need.</summary>
internal static class PaneEndpoints
{
    public const string Pane = "/addin/pane";

    /// <summary>Registered at Entra as a redirect address of the single-page kind.</summary>
    public const string Bridge = "/auth/bridge";

    /// <summary>Where a framed pane signs in from: a browser lets a frame and the window of another site exchange nothing themselves.</summary>
    public const string Relay = "/auth/relay";

    private const string OfficeScript = PaneHeaders.OfficeOrigin + "/lib/1/hosted/office.js";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("")
            .AddEndpointFilter(
                new PaneHeaders(routes.ServiceProvider.GetRequiredService<SignInSettings>())
            );
        pages.MapGet(Pane, PaneAsync);
        pages.MapGet(
            Bridge,
            (PageWriter writer) => writer.WriteAsync<BridgePage>(StatusCodes.Status200OK)
        );
        pages.MapGet(
            Relay,
            (PageWriter writer, SignInSettings signIn) =>
                writer.WriteAsync<RelayPage>(
                    StatusCodes.Status200OK,
                    (nameof(RelayPage.Authority), $"https://{signIn.Cloud.Host}")
                )
        );
        foreach (var file in PaneFiles.All)
        {
            routes.MapGet(
                file.Pattern,
                (string version, HttpContext context) => file.Send(context, version)
            );
        }
    }

    // The same for everybody, so it may be sent compressed; there is nothing secret in it to guess from its length.
    private static async Task<IResult> PaneAsync(
        string? office,
        HttpContext context,
        PageWriter writer,
        IHostEnvironment environment
    )
    {
        var html = await writer.RenderAsync<PanePage>(
            (nameof(PanePage.OfficeScript), ScriptFor(office, environment))
        );
        var page = new PageFile(Pane, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
        return page.Send(context);
    }

    // While developing, a stand-in for Office's script may be named, on this server only.
    private static string ScriptFor(string? office, IHostEnvironment environment) =>
        environment.IsDevelopment()
        && office is ['/', not '/', ..]
        && !office.Contains('\\', StringComparison.Ordinal)
            ? office
            : OfficeScript;
}
