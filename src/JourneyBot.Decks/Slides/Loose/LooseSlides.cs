using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides.Loose;

/// <summary>The slides of a map one at a time, for putting into other presentations: in their design, on their page.</summary>
public sealed class LooseSlides
{
    private readonly Story _story;
    private readonly LoosePage _page;

    private LooseSlides(Story story, LoosePage page) => (_story, _page) = (story, page);

    /// <summary>The slides of the map as it stands now; a map that changes afterwards needs new ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page is not <see cref="PageSize.IsUsable"/>.</exception>
    public static LooseSlides Of(JourneyMap map, DeckRequest request, PageSize page)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(page);
        if (!page.IsUsable)
        {
            throw new ArgumentOutOfRangeException(nameof(page), "No slide fits such a page.");
        }

        var layout = LoosePage.For(page);
        var told = new Story(map, request with { IsDated = true }, layout.Template);
        return new LooseSlides(told, layout);
    }

    /// <summary>Every slide there is, in the order of the deck.</summary>
    public IReadOnlyList<LooseSlide> All() =>
        [.. SlideKinds.Of(_story.Map).SelectMany(kind => Tell(kind))];

    /// <summary>The slide of this kind; null where the map has none, or not that many of it.</summary>
    public LooseSlide? Find(string kind)
    {
        foreach (var known in SlideKinds.Of(_story.Map).Where(k => k.Covers(kind)))
        {
            var found = Tell(known)
                .FirstOrDefault(s => string.Equals(s.Kind, kind, StringComparison.Ordinal));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private List<LooseSlide> Tell(SlideKindName kind)
    {
        using var fonts = TextFit.With(_story.Request.Fonts.For(_story.Template.Fonts));
        return
        [
            .. kind.Make(_story)
                .Select(
                    (slide, i) =>
                        new LooseSlide(kind.Page(i), _story.Turned(Loosen(slide)), _story, _page)
                ),
        ];
    }

    // The placeholders of a foreign layout lie anywhere and look like anything; only the title's is used.
    private Slide Loosen(Slide slide)
    {
        var shapes = slide.Shapes.ToList();
        if (slide.Content.Count > 0)
        {
            shapes.Add(new TextShape("Content", _story.Template.Body, slide.Content));
        }

        if (slide.Foot.Length > 0)
        {
            shapes.Add(new TextShape("Source", _page.Foot, [Paragraph.Of(slide.Foot, Ink.Quiet)]));
        }

        return slide with
        {
            Kind = SlideKind.TitleOnly,
            Shapes = shapes,
            Content = [],
            Foot = "",
            Section = "",
        };
    }
}
