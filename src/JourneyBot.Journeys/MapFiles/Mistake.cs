namespace JourneyBot.Journeys.MapFiles;

/// <summary>Something wrong in a map file: where, in words a person can find, what is wrong, and how to mend it.</summary>
public sealed record Mistake(string Place, string Problem, string Remedy)
{
    public override string ToString() => $"{Place}: {Problem} {Remedy}";
}
