using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Decks.Slides.Loose;

/// <summary>The names by which slides are asked for one at a time, in the order of the deck.</summary>
internal static class SlideKinds
{
    public static IEnumerable<SlideKindName> Of(JourneyMap map) =>
        [
            new("asset", AssetSlide.Make),
            new("periods", PeriodsSlide.Make),
            new("overview", MapSlide.Make),
            .. map.Stages.Select(stage => new SlideKindName(
                Story.KeyOf(stage),
                story => StageSlides.Of(story, stage)
            )),
            new("fix", ActionSlides.Fix),
            new("amplify", ActionSlides.Amplify),
            new("research", ActionSlides.Research),
            new("decisions", DecisionSlides.Make),
            new("changes", ChangeSlides.Make),
        ];
}

/// <summary>One kind of slide; where it needs several, the second is called <c>name#2</c>.</summary>
internal sealed record SlideKindName(string Name, Func<Story, IEnumerable<Slide>> Make)
{
    public bool Covers(string kind) =>
        kind.StartsWith(Name, StringComparison.Ordinal)
        && (kind.Length == Name.Length || kind[Name.Length] == '#');

    public string Page(int index) => index == 0 ? Name : $"{Name}#{index + 1}";
}
