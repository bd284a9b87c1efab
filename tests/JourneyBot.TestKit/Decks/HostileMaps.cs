using JourneyBot.Journeys.Maps;

namespace JourneyBot.TestKit.Decks;

/// <summary>Maps that hold what nobody should have to read.</summary>
internal static class HostileMaps
{
    public static JourneyMap Make(int seed) =>
        new MapOfAnySize(seed, seed % 13, seed * 7 % 61, seed * 3 % 40, DeckTexts.Hostile)
        {
            Missing = seed % 3 * 30,
        }.Build();
}
