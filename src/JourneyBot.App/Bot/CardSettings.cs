using JourneyBot.App.Pages;
using JourneyBot.App.Setup;
using JourneyBot.Journeys.Maps;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Bot;

/// <summary>Makes the context a map's cards are drawn in: now, the company's zone, and where the map's page is.</summary>
internal sealed class CardSettings(
    TimeProvider clock,
    IOptions<AppOptions> options,
    ListeningAddress address,
    IHostEnvironment environment,
    IOptions<PageOptions> pages
)
{
    public CardContext For(JourneyMap map) =>
        new(clock.GetUtcNow(), map.Workspace.Zone, PageOf(map));

    /// <summary>
    /// The address people's browsers reach this app at, with a slash at its end. Where nobody said it, only a developer's browser is sure to be
    /// on the machine this listens on; null for all others.
    /// </summary>
    public Uri? Home =>
        options.Value.Home() ?? (environment.IsDevelopment() ? address.Value : null);

    private bool ArePagesShown =>
        environment.IsDevelopment() || pages.Value.DangerouslyShowMapsWithoutSignIn;

    private string? PageOf(JourneyMap map) =>
        ArePagesShown && Home is { } home
            ? $"{home.AbsoluteUri}maps/{Uri.EscapeDataString(map.Key)}"
            : null;
}
