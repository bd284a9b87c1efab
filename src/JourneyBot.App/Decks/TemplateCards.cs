using JourneyBot.App.Bot;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decks;

/// <summary>What is said about a company's own template: what is wrong with it, or what was found and what was left out.</summary>
internal static class TemplateCards
{
    private const int LongestName = 80;

    public static Card Read(JourneyMap map, string name, TemplateReading reading) =>
        reading.Template is null ? Refused(name, reading) : Taken(map, name, reading);

    public static string Unasked(string name) =>
        $"If **{CardText.Line(name, LongestName)}** is to be the template of this map's decks, send it again together with the word **template**. Nothing was changed.";

    public static string InUse(string? name) =>
        name is null
            ? "Decks are made in JourneyBot's own design. To have them in your company's, send me a .potx or .pptx file here together with the word **template**."
            : $"Decks are made in **{CardText.Line(name, LongestName)}**. Send another file with the word **template** to change that, or say **remove template**.";

    private static Card Refused(string name, TemplateReading reading) =>
        new([
            new TextBlock(
                $"▲ **{CardText.Line(name, LongestName)} can't be used.** Nothing was changed."
            ),
            .. Lines(reading.Problems),
        ])
        {
            FallbackText = "The template can't be used. Nothing was changed.",
        };

    private static Card Taken(JourneyMap map, string name, TemplateReading reading) =>
        new([
            new TextBlock(
                $"● **Decks of {CardText.Line(map.Name, LongestName)} are made in this template from now on.**"
            ),
            CardLook.Quiet(CardText.Line(name, LongestName)),
            .. Lines(reading.Found),
            .. reading.Remarks.Count == 0
                ? []
                : (IEnumerable<CardElement>)
                    [new TextBlock("**What is done differently**"), .. Lines(reading.Remarks)],
            CardLook.Quiet("Say **deck** to see it, **remove template** to go back."),
        ])
        {
            FallbackText = "Decks are made in your template from now on.",
        };

    private static IEnumerable<CardElement> Lines(IEnumerable<string> texts) =>
        texts.Select(t => new TextBlock($"- {CardText.Line(t, 400)}") { Spacing = Spacing.Small });
}
