using System.Text.Json;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Stages;

/// <summary>Reads what came back from the form. It came from a client: whatever is missing, of another kind or not of the form is left out.</summary>
internal static class StageFormData
{
    private const int MostAnswers = 200;

    private static readonly (string Prefix, UpdateKind Kind)[] Fields =
    [
        (StageFields.ScorePrefix, UpdateKind.Score),
        (StageFields.ReliabilityPrefix, UpdateKind.Reliability),
        (StageFields.StatePrefix, UpdateKind.ProjectState),
        (StageFields.NextStepPrefix, UpdateKind.ProjectNextStep),
        (StageFields.BlockerPrefix, UpdateKind.ProjectBlocker),
    ];

    public static StageAnswers Read(CardData data) =>
        new(
            [.. Answers(data).Take(MostAnswers)],
            data.Text(StageFields.Why),
            data.Text(StageFields.Evidence)
        );

    // What the form asked is what the person saw; an empty optional field may be missing from what comes back.
    private static IEnumerable<StageAnswer> Answers(CardData data)
    {
        if (data.Child(StageFields.Seen).Element is not { ValueKind: JsonValueKind.Object } seen)
        {
            yield break;
        }

        foreach (var field in seen.EnumerateObject())
        {
            var (prefix, kind) = Array.Find(
                Fields,
                f => field.Name.StartsWith(f.Prefix, StringComparison.Ordinal)
            );
            if (prefix is not null && field.Value.ValueKind is JsonValueKind.String)
            {
                yield return new StageAnswer(
                    kind,
                    field.Name[prefix.Length..],
                    field.Value.GetString(),
                    Given(data, field.Name)
                );
            }
        }
    }

    // A number that a client sends as a number is meant like the text of a choice.
    private static string? Given(CardData data, string name) =>
        data.Text(name) ?? UpdateText.Write((int?)data.WholeNumber(name));
}
