using System.Globalization;
using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>Which way a map is read: as its own words run, and where they don't say, as its language does.</summary>
internal static class Direction
{
    public static bool IsRightToLeft(JourneyMap map)
    {
        var (right, left) = (0, 0);
        foreach (var name in Names(map))
        {
            if (Script.IsRightToLeft(name))
            {
                right++;
            }
            else if (name.Any(char.IsLetter))
            {
                left++;
            }
        }

        return right == left ? IsRightToLeft(map.Workspace.Locale) : right > left;
    }

    private static IEnumerable<string> Names(JourneyMap map) =>
        [map.Name, .. map.Stages.Select(s => s.Name), .. map.Touchpoints.Select(t => t.Name)];

    private static bool IsRightToLeft(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale).TextInfo.IsRightToLeft;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
