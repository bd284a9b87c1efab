namespace JourneyBot.Tests.Decks;

/// <summary>Keeps the decks that tests make, for whoever wants to look at them.</summary>
internal static class DeckFolder
{
    public static void Keep(string name, byte[] pptx)
    {
        if (Environment.GetEnvironmentVariable("JOURNEYBOT_KEEP_DECKS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".pptx"), pptx);
        }
    }
}
