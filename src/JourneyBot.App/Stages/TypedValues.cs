using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>What to show in the fields of a form that comes back: what the person changed, and for the rest what the map says now.</summary>
internal sealed class TypedValues(StageAnswers? answers)
{
    // More than may be saved, so that a text that was too long can be shortened; not so much that the card grows too big.
    private const int LongestLine = 1200;
    private const int LongestText = 4000;

    public string? Why => Clipped(answers?.Why, LongestText);

    public string? Evidence => Clipped(answers?.Evidence, LongestLine);

    public string? Choice(
        UpdateKind kind,
        string key,
        IReadOnlyList<Choice> choices,
        string? now
    ) =>
        Changed(kind, key) is { Given: { } given } && choices.Any(c => c.Value == given)
            ? given
            : now;

    public string? Text(UpdateKind kind, string key, string? now) =>
        Clipped(Changed(kind, key) is { } answer ? answer.Given : now, LongestLine);

    private StageAnswer? Changed(UpdateKind kind, string key) =>
        answers?.Answers.FirstOrDefault(a =>
            a.Kind == kind && a.Key == key && (a.Given ?? "") != (a.Seen ?? "")
        );

    private static string? Clipped(string? text, int most)
    {
        if (text is null || text.Length <= most)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
