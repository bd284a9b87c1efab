using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Slides;

/// <summary>Titles that fit their box, number their continuations and occur once each.</summary>
internal static class Titles
{
    public static string Fit(Story story, string title, string suffix = "")
    {
        var (style, width) = (story.Template.TitleStyle, story.Template.Title.Width);
        var lines = story.Template.TitleLines;
        var fitted = TextFit.Shorten(title, style, width, lines);
        for (
            var room = 0.9;
            TextFit.Lines(fitted + suffix, style, width) > lines && room > 0.3;
            room -= 0.1
        )
        {
            fitted = TextFit.Shorten(title, style, width * room, lines);
        }

        return fitted + suffix;
    }

    /// <summary>One slide for each page; more than one are numbered in the title.</summary>
    public static IEnumerable<Slide> Number(Story story, Slide like, IReadOnlyList<Slide> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            yield return pages[i] with
            {
                Key = i == 0 ? like.Key : $"{like.Key}:{i + 1}",
                Title = Fit(story, like.Title, pages.Count == 1 ? "" : $" ({i + 1}/{pages.Count})"),
                Section = like.Section,
                Foot = story.Foot,
                Notes = i == 0 ? [.. like.Notes, .. pages[i].Notes] : pages[i].Notes,
            };
        }
    }

    public static IReadOnlyList<Slide> MakeUnique(Story story, List<Slide> slides)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < slides.Count; i++)
        {
            var title = slides[i].Title.Trim();
            var times = seen[title] = seen.GetValueOrDefault(title) + 1;
            if (times > 1)
            {
                var page = title.EndsWith(')')
                    ? title.LastIndexOf(" (", StringComparison.Ordinal)
                    : -1;
                var (name, number) = page < 0 ? (title, "") : (title[..page], title[page..]);
                slides[i] = slides[i] with { Title = Fit(story, name, $" [{times}]{number}") };
            }
        }

        return slides;
    }
}
