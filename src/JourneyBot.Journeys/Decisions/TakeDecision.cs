using System.Globalization;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.Journeys.Decisions;

/// <summary>Decides on what a leader answered to a decision that is waited for.</summary>
public static class TakeDecision
{
    /// <summary>The update to apply; refused when it is not open any more, and without one of its options. Where it has none, the words are the answer.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="answer">What the leader sent.</param>
    /// <param name="author">Who sent it.</param>
    /// <param name="now">When.</param>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        Decision decision,
        DecisionAnswer answer,
        Author author,
        DateTimeOffset now
    )
    {
        if (Closed(map, decision, last: null) is { } closed)
        {
            return closed;
        }

        var rationale = Said.Clean(answer.Rationale);
        if (Mistakes(decision, answer.Option, rationale) is { Length: > 0 } mistakes)
        {
            return Refusal.Invalid(mistakes);
        }

        var batch = new UpdateBatch(map, author, now);
        batch.Add(
            new UpdateDraft(UpdateKind.Decision)
            {
                StageId = map.StageOf(decision)?.Id,
                DecisionId = decision.Id,
                To = UpdateText.Write(answer.Option),
                Why = rationale,
            }
        );
        return Result.Of(batch.Updates);
    }

    /// <summary>Why there is nothing to decide any more; null while it is open.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="decision">What was to be decided.</param>
    /// <param name="last">The newest update about it, where known: it tells who decided.</param>
    public static Refusal? Closed(JourneyMap map, Decision decision, Update? last) =>
        decision.Status switch
        {
            DecisionStatus.Open => null,
            DecisionStatus.Withdrawn => Refusal.Stale(
                $"“{decision.Title}” was withdrawn, so there is nothing to decide any more."
            ),
            _ => Refusal.Stale(
                $"{Who(map, decision, last)} decided “{decision.Title}” already{On(decision)}{What(decision)}."
            ),
        };

    private static string Who(JourneyMap map, Decision decision, Update? last) =>
        map.FindPerson(last?.ById ?? decision.AskedOfId)?.Name ?? "Somebody";

    private static string On(Decision decision) =>
        decision.DecidedOn is { } day ? $", on {Words.Day(day, day)}" : "";

    private static string What(Decision decision) =>
        decision.Answer is { } answer ? $": {answer.TrimEnd('.')}" : "";

    private static string Mistakes(Decision decision, int? option, string? rationale) =>
        string.Join(
            " ",
            new[]
            {
                OptionMistake(decision, option),
                decision.Options.Count == 0 && rationale is null
                    ? "Write what you decide, and why."
                    : null,
                Said.TooLong("The why", rationale),
            }.OfType<string>()
        );

    private static string? OptionMistake(Decision decision, int? option) =>
        (option, decision.Options.Count) switch
        {
            (null, 0) => null,
            (null, _) => "Choose one of the options.",
            (_, 0) => "There are no options to choose from: write what you decide.",
            var (chosen, count) when chosen < 0 || chosen >= count => string.Create(
                CultureInfo.InvariantCulture,
                $"There is no option {chosen + 1L}: there are {count} of them."
            ),
            _ => null,
        };
}

/// <summary>What a leader answers.</summary>
/// <param name="Option">The place of the chosen option, from 0; null where there are none.</param>
/// <param name="Rationale">Why; where there are no options, what was decided.</param>
public sealed record DecisionAnswer(int? Option, string? Rationale);
