using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The map's name, what it covers and the moment it is seen at.</summary>
internal static class CoverSlide
{
    private static readonly TextStyle Line = new(Length.Points(20), Paint.Background);

    public static Slide Make(Story story)
    {
        var map = story.Map;
        var width = story.Template.CoverTitle.Width - Length.Inches(0.2);
        string[] lines =
        [
            TextFit.Shorten(map.Scenario ?? "", Line, width, 2),
            TextFit.Shorten(Subject(map), Line, width, 1),
            $"As of {story.AsOf}",
        ];
        return new Slide(
            "cover",
            SlideKind.Cover,
            TextFit.Shorten(map.Name, story.Template.CoverTitleStyle, width, 3)
        )
        {
            Subtitle = string.Join('\n', lines.Where(l => l.Trim().Length > 0)),
            Section = "Start",
            Shapes = story.Template.HasPlainCover ? [.. Strip(story)] : [],
            Notes =
            [
                map.Name,
                $"Owner: {Known(story.NameOf(map.OwnerId))}. Sponsor: {Known(story.NameOf(map.SponsorId))}.",
                .. map
                    .Versions.TakeLast(1)
                    .Select(v => $"Version {v.Number} of {Words.FullDay(v.On)}: {v.Note}"),
                $"Who counts as a customer: {map.Workspace.CustomerDefinition}. What value means: {map.Workspace.ValueDefinition}.",
            ],
        };
    }

    private static string Subject(JourneyMap map)
    {
        var personas = map
            .Workspace.Personas.Where(p => map.PersonaKeys.Contains(p.Key, StringComparer.Ordinal))
            .Select(p => p.Name);
        IEnumerable<string> state =
            map.State == MapState.Future ? ["The journey as it is meant to be"] : [];
        return string.Join(" · ", [map.Workspace.Name, .. personas, .. state]);
    }

    // The stages of the journey along the foot, in their colours, each a click away.
    private static IEnumerable<TextShape> Strip(Story story)
    {
        var body = story.Template.Body;
        var stages = story.Map.Stages;
        var height = Length.Inches(0.42);
        var inset = Length.Points(4);
        for (var i = 0; i < stages.Count; i++)
        {
            var (from, to) = (body.Width * i / stages.Count, body.Width * (i + 1) / stages.Count);
            var box = new Box(body.X + from, body.Bottom - height, to - from, height);
            var name = stages[i].ShortName.Trim() is { Length: > 0 } given
                ? given
                : $"Stage {i + 1}";
            var text = TextFit.Shorten(name, Ink.OnColor, box.Width - (inset * 2), 1);
            yield return new TextShape(
                $"Stage {i + 1}",
                box,
                [Paragraph.Of(text, Ink.OnColor) with { Align = TextAlign.Center }]
            )
            {
                Fill = story.ColorOf(stages[i]),
                Inset = inset,
                Anchor = TextAnchor.Middle,
                Link = Link.ToSlide(Story.KeyOf(stages[i])),
            };
        }
    }

    private static string Known(string name) => name.Length > 0 ? name : "nobody yet";
}
