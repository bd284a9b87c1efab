namespace JourneyBot.Decks.Pptx;

/// <summary>
/// What a slide says of itself so that it looks right under any presentation's own design: where its title stands and how large it is. With
/// the tags it is found again by, and the number PowerPoint tells slides apart by.
/// </summary>
internal sealed record LooseLook(
    Box Title,
    Length TitleSize,
    uint CreationId,
    IReadOnlyList<(string Name, string Value)> Tags
);
