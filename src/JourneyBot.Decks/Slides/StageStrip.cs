using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The journey as a strip: where this stage lies, and a click to each other one and back to the map.</summary>
internal static class StageStrip
{
    private static readonly Length Between = Length.Points(3);
    private static readonly Length Inset = Length.Points(2);

    public static IEnumerable<TextShape> Make(Story story, Stage current, Box box)
    {
        var stages = story.Map.Stages;
        var width = (box.Width - (Between * stages.Count)) / (stages.Count + 1);
        yield return Step(box with { Width = width }, "Map", Ink.SmallStrong, Paint.Surface) with
        {
            Link = Link.ToSlide("map"),
        };
        for (var i = 0; i < stages.Count; i++)
        {
            var place = box with { X = box.X + ((width + Between) * (i + 1)), Width = width };
            var isHere = stages[i] == current;
            var name = stages[i].ShortName.Trim() is { Length: > 0 } given
                ? given
                : $"Stage {i + 1}";
            var style = isHere ? Ink.OnColor : Ink.Small;
            yield return Step(
                place,
                name,
                style,
                isHere ? story.ColorOf(stages[i]) : Paint.Surface
            ) with
            {
                Link = isHere ? null : Link.ToSlide(Story.KeyOf(stages[i])),
            };
        }
    }

    private static TextShape Step(Box place, string text, TextStyle style, Paint fill)
    {
        var shown = TextFit.Shorten(text, style, place.Width - (Inset * 2), 1);
        return new TextShape(
            $"Strip: {text}",
            place,
            [Paragraph.Of(shown, style) with { Align = TextAlign.Center }]
        )
        {
            Fill = fill,
            Inset = Inset,
            Anchor = TextAnchor.Middle,
        };
    }
}
