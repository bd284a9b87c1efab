using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Where the source and the day stand: in the layout's foot, or on a line of their own below the content where that is too narrow.</summary>
internal sealed record FootPlace(Length Width, TextStyle Style)
{
    // About the letters of a day with its year.
    private const int LeastLetters = 20;
    private static readonly Length SmallText = Length.Points(12);
    private static readonly Length Gap = Length.Points(4);

    public int? Index { get; private init; }

    public BoxedText? Boxed { get; private init; }

    /// <summary>The foot, and what it leaves of the room for content.</summary>
    public static (Box Body, FootPlace Foot) Below(Box room, LayoutSketch layout)
    {
        var place = layout.Placeholders.FirstOrDefault(p => p.Type is "ftr");
        var style = new TextStyle(place?.Size ?? SmallText, Paint.Quiet);
        if (place is { Index: { } index } && place.Inner.Width > style.Size * LeastLetters)
        {
            return (room, new FootPlace(place.Readable.Width, style) { Index = index });
        }

        var line = TextFit.LineHeight(SmallText);
        var body = room with { Height = room.Height - line - Gap };
        var box = new Box(body.X, body.Bottom + Gap, body.Width, line);
        var small = new TextStyle(SmallText, Paint.Quiet);
        return (body, new FootPlace(box.Width, small) { Boxed = new BoxedText(box, small) });
    }
}
