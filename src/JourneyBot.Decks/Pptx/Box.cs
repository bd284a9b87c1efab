using System.Runtime.InteropServices;

namespace JourneyBot.Decks.Pptx;

/// <summary>A rectangle on a slide, from its top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(Length X, Length Y, Length Width, Length Height)
{
    public Length Right => X + Width;

    public Length Bottom => Y + Height;

    public static Box Inches(double x, double y, double width, double height) =>
        new(Length.Inches(x), Length.Inches(y), Length.Inches(width), Length.Inches(height));

    public Box Inset(Length by) => new(X + by, Y + by, Width - (by * 2), Height - (by * 2));

    public Box Below(Length gap, Length height) => new(X, Bottom + gap, Width, height);

    public bool Contains(Box inner) =>
        inner.X >= X && inner.Y >= Y && inner.Right <= Right && inner.Bottom <= Bottom;
}
