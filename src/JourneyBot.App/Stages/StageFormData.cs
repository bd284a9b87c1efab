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
        // A field that was emptied may be missing from what a client sends, but not from what the person saw.
        var answers = Names(data)
            .Union(Names(seen), StringComparer.Ordinal)
            .Select(name => Answer(name, data, seen))
            .OfType<StageAnswer>()
            .Take(MostAnswers);
        return new StageAnswers(
            [.. answers],
            Given(data, StageFields.Why),
            Given(data, StageFields.Evidence)
        );
    }

    private static IEnumerable<string> Names(CardData data) =>
        data.IsObject ? data.Element!.Value.EnumerateObject().Select(p => p.Name) : [];

    private static StageAnswer? Answer(string name, CardData data, CardData seen)
    {
        var (prefix, kind) = Array.Find(
            Kinds,
            k => name.StartsWith(k.Prefix, StringComparison.Ordinal)
        );
        return prefix is null
            ? null
            : new StageAnswer(kind, name[prefix.Length..], Given(seen, name), Given(data, name));
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
