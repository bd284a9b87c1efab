using System.Text.Json;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Stages;

/// <summary>Reads what the form of a stage sent. A client can alter it, so nothing in it is trusted and anything may be missing.</summary>
internal static class StageFormData
{
    private const int MostAnswers = 200;

    private static readonly (string Prefix, UpdateKind Kind)[] Kinds =
    [
        (StageFields.ScorePrefix, UpdateKind.Score),
        (StageFields.ReliabilityPrefix, UpdateKind.Reliability),
        (StageFields.StatePrefix, UpdateKind.ProjectState),
        (StageFields.NextStepPrefix, UpdateKind.ProjectNextStep),
        (StageFields.BlockerPrefix, UpdateKind.ProjectBlocker),
    ];

    public static StageAnswers Read(CardData data)
    {
        var seen = data.Child(StageFields.Seen);
        var answers = new List<StageAnswer>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        // A field that was emptied may be missing from what a client sends, but not from what the person saw.
        foreach (var fields in (ReadOnlySpan<CardData>)[data, seen])
        {
            foreach (var name in fields.Names)
            {
                if (
                    answers.Count < MostAnswers
                    && names.Add(name)
                    && Answer(name, data, seen) is { } answer
                )
                {
                    answers.Add(answer);
                }
            }
        }

        return new StageAnswers(
            answers,
            Given(data, StageFields.Why),
            Given(data, StageFields.Evidence)
        );
    }

    private static StageAnswer? Answer(string name, CardData data, CardData seen)
    {
        foreach (var (prefix, kind) in Kinds)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new StageAnswer(
                    kind,
                    name[prefix.Length..],
                    Given(seen, name),
                    Given(data, name)
                );
            }
        }

        return null;
    }

    // What is of another kind is kept as it was written, so that it is refused in words.
    private static string? Given(CardData data, string name) =>
        data.Child(name).Element switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { } other => other.GetRawText(),
        };
}
