using System.IO.Compression;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides;

/// <summary>The PowerPoint deck of a journey map, in the order a review goes through it.</summary>
public static class MapDeck
{
    /// <summary>Writes a .pptx of native, editable slides; the same map and request give the same bytes.</summary>
    /// <returns>How many slides it has.</returns>
    public static int Write(JourneyMap map, DeckRequest request, Stream output)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var template = request.Template?.Template ?? OwnTemplate.Instance;
        var level = request.Smaller ? CompressionLevel.Optimal : CompressionLevel.Fastest;
        var deck = Tell(map, request, template);
        DeckWriter.Write(deck, template, output, level);
        return deck.Slides.Count;
    }

    internal static Deck Tell(JourneyMap map, DeckRequest request, Template template)
    {
        using var fonts = TextFit.With(request.Fonts.For(template.Fonts));
        var story = new Story(map, request, template);
        var slides = new List<Slide> { CoverSlide.Make(story) };
        Add(DeckSections.CustomerAsset, AssetSlide.Make);
        Add(DeckSections.CustomerAsset, PeriodsSlide.Make);
        Add(DeckSections.Map, MapSlide.Make);
        Add(DeckSections.Stages, StageSlides.Make);
        Add(DeckSections.Fix, ActionSlides.Fix);
        Add(DeckSections.Amplify, ActionSlides.Amplify);
        Add(DeckSections.Research, ActionSlides.Research);
        Add(DeckSections.Decisions, DecisionSlides.Make);
        Add(DeckSections.Changes, ChangeSlides.Make);
        Add(DeckSections.HowToRead, HowToReadSlide.Make);
        return story.DeckOf(map.Name, [.. Titles.MakeUnique(story, slides).Select(story.Turned)]);

        void Add(DeckSections section, Func<Story, IEnumerable<Slide>> make)
        {
            if (request.Sections.HasFlag(section))
            {
                slides.AddRange(make(story));
            }
        }
    }
}
