namespace JourneyBot.App.AddIn.Pane;

/// <summary>The task pane that people see in PowerPoint.</summary>
internal static class PaneFeature
{
    public static IEndpointRouteBuilder MapPane(this IEndpointRouteBuilder routes)
    {
        PaneEndpoints.Map(routes);
        return routes;
    }
}
