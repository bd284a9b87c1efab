using System.Globalization;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.AddIn;

/// <summary>The tags an inserted slide is known by; PowerPoint keeps their names in upper case.</summary>
internal static class SlideTags
{
    public static IReadOnlyDictionary<string, string> Of(
        JourneyMap map,
        string kind,
        string instance,
        string hash
    ) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["JB_MAP"] = map.Id.ToString(),
            ["JB_KIND"] = kind,
            ["JB_VERSION"] = map.Revision.ToString(CultureInfo.InvariantCulture),
            ["JB_INSTANCE"] = instance,
            ["JB_HASH"] = hash,
        };
}
