namespace JourneyBot.Decks.Slides.Loose;

/// <summary>The size of a presentation's page in points.</summary>
public sealed record PageSize(double Width, double Height)
{
    private const double Least = 200;
    private const double Most = 4032;
    private const double Flattest = 3;
    private const double Steepest = 0.5;

    /// <summary>16:9 as PowerPoint starts with, 13.33 by 7.5 inches.</summary>
    public static PageSize Wide { get; } = new(960, 540);

    /// <summary>Slides can be made for it: from 200 points to the 56 inches PowerPoint can have, neither a ribbon nor a pole.</summary>
    public bool IsUsable =>
        Width is >= Least and <= Most
        && Height is >= Least and <= Most
        && Width / Height is >= Steepest and <= Flattest;
}
