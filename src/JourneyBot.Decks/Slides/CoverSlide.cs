using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The map's name, what it covers and the moment it is seen at.</summary>
internal static class CoverSlide
{
    public static Slide Make(Story story)
    {
        var map = story.Map;
        var width = story.Template.CoverTitle.Width - Length.Inches(0.2);
        return new Slide(
            "cover",
            SlideKind.Cover,
            TextFit.Shorten(
                map.Name,
                story.Template.CoverTitleStyle,
                width,
                story.Template.CoverTitleLines
            )
        )
        {
            Subtitle = string.Join('\n', Lines(story).Where(l => l.Trim().Length > 0)),
            Section = "Start",
            Shapes = story.Template.HasPlainCover ? [.. Strip(story)] : [],
            Notes =
            [
                map.Name,
                $"Owner: {Known(story.NameOf(map.OwnerId))}. Sponsor: {Known(story.NameOf(map.SponsorId))}.",
                .. map
                    .Versions.TakeLast(1)
                    .Select(v => $"Version {v.Number} of {Words.FullDay(v.On)}: {v.Note}"),
                .. About(story.View.Persona),
                $"Who counts as a customer: {map.Workspace.CustomerDefinition}. What value means: {map.Workspace.ValueDefinition}.",
            ],
        };
    }

    // Where there is little room the moment goes before the subject, and the subject before the scenario.
    private static IEnumerable<string> Lines(Story story)
    {
        var style = story.Template.CoverSubtitleStyle;
        var width = story.Template.CoverSubtitle.Width - Length.Inches(0.2);
        var left = story.Template.CoverSubtitleLines;
        var when = TextFit.Shorten($"As of {story.AsOf}", style, width, Math.Max(1, left));
        left -= TextFit.Lines(when, style, width);
        var subject = left > 0 ? TextFit.Shorten(Subject(story), style, width, 1) : "";
        left -= 1;
        var scenario =
            left > 0
                ? TextFit.Shorten(story.Map.Scenario ?? "", style, width, Math.Min(2, left))
                : "";
        return [scenario, subject, when];
    }

    private static string Subject(Story story)
    {
        var map = story.Map;
        var personas = map
            .Workspace.Personas.Where(p =>
                story.View.Persona is { } only
                    ? p == only
                    : map.PersonaKeys.Contains(p.Key, StringComparer.Ordinal)
            )
            .Select(p => p.Name);
        IEnumerable<string> state =
            map.State == MapState.Future ? ["The journey as it is meant to be"] : [];
        return string.Join(" · ", [map.Workspace.Name, .. personas, .. state]);
    }

    private static IEnumerable<string> About(Persona? persona)
    {
        if (persona is null)
        {
            yield break;
        }

        var role = string.IsNullOrWhiteSpace(persona.Role) ? "" : $", {persona.Role}";
        yield return $"Told for {persona.Name}{role}.";
        foreach (
            var (what, text) in new[]
            {
                ("Goal", persona.Goal),
                ("Context", persona.Context),
                ("Frustration", persona.Frustration),
            }
        )
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return $"{what}: {text}";
            }
        }
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
