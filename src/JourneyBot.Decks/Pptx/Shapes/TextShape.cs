namespace JourneyBot.Decks.Pptx.Shapes;

/// <summary>A text box, or a simple shape with or without text.</summary>
internal sealed record TextShape(string Name, Box Box, IReadOnlyList<Paragraph> Paragraphs)
    : Shape(Name, Box)
{
    public Outline Outline { get; init; }

    public Paint Fill { get; init; } = Paint.None;

    public Paint Line { get; init; } = Paint.None;

    public TextAnchor Anchor { get; init; }

    /// <summary>The empty edge between the box and its text.</summary>
    public Length Inset { get; init; }
}

/// <summary>A straight line from corner to corner of its box.</summary>
internal sealed record Stroke(string Name, Box Box, Paint Paint, Length Width) : Shape(Name, Box);

/// <summary>An open line through points given on the slide.</summary>
internal sealed record Polyline(string Name, Box Box, Paint Paint, Length Width) : Shape(Name, Box)
{
    public IReadOnlyList<(Length X, Length Y)> Points { get; init; } = [];
}

internal enum Outline
{
    Rectangle,
    RoundedRectangle,
    Ellipse,
    Diamond,
    Triangle,
}
