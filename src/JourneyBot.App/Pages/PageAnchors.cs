using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>Places on a page that a link can lead to; cards in Teams link to the same.</summary>
internal static class PageAnchors
{
    public static string Of(Stage stage) => "stage-" + stage.Key;

    public static string Of(Touchpoint touchpoint) => "moment-" + touchpoint.Key;

    public static string Of(Decision decision) => "decision-" + decision.Key;

    public static string To(string anchor) => "#" + Uri.EscapeDataString(anchor);

    public static string To(MapTitle map, IEnumerable<MapTitle> all) =>
        "/maps/" + (IsPlain(map, all) ? map.Key : map.Id.Value.ToString());

    private static bool IsPlain(MapTitle map, IEnumerable<MapTitle> all) =>
        map.Key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && all.Count(m => string.Equals(m.Key, map.Key, StringComparison.Ordinal)) == 1;
}
