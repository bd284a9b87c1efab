using JourneyBot.App.Setup;
using JourneyBot.Journeys.Maps;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Bot;

/// <summary>Makes the context a map's cards are drawn in: now, the company's zone, and where the map's page is.</summary>
internal sealed class CardSettings(
    TimeProvider clock,
    IOptions<AppOptions> options,
    ListeningAddress address
)
{
    public CardContext For(JourneyMap map) =>
        new(
            clock.GetUtcNow(),
            TimeZoneInfo.FindSystemTimeZoneById(map.Workspace.TimeZone),
            PageOf(map)
        );

    /// <summary>The address people reach this app at; null until it listens.</summary>
    public Uri? Home => options.Value.PublicUrl ?? address.Value;

    private Uri? PageOf(JourneyMap map) =>
        Home is { } home ? new Uri(home, $"maps/{Uri.EscapeDataString(map.Key)}") : null;
}
