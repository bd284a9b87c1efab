namespace JourneyBot.Journeys.Health;

/// <summary>Red, amber or green; shown with a shape and a word, never by colour alone.</summary>
public enum Rag
{
    /// <summary>Nothing is scored yet.</summary>
    Unknown,
    Red,
    Amber,
    Green,
}
