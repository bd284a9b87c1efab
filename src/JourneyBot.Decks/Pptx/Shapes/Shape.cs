namespace JourneyBot.Decks.Pptx.Shapes;

/// <summary>Something placed on a slide; without alternative text and without text of its own it counts as decoration.</summary>
internal abstract record Shape(string Name, Box Box)
{
    public string AltText { get; init; } = "";

    public Link? Link { get; init; }
}
