namespace JourneyBot.Journeys.MapFiles.Reading;

internal sealed class Findings
{
    public List<Mistake> Mistakes { get; } = [];

    public List<Mistake> Warnings { get; } = [];

    // Looking for the nearest known word is quadratic; a file this wrong needs no more hints.
    public bool MayStillSuggest => Mistakes.Count < 50;

    public void Wrong(string place, string problem, string remedy) =>
        Mistakes.Add(new Mistake(place, problem, remedy));

    public void Odd(string place, string problem, string remedy) =>
        Warnings.Add(new Mistake(place, problem, remedy));
}
