namespace JourneyBot.Journeys.Updates;

/// <summary>What a person sent with the form of a stage: one answer a field, and one reason for all of them.</summary>
public sealed record StageAnswers(
    IReadOnlyList<StageAnswer> Answers,
    string? Why,
    string? Evidence = null
);

/// <summary>One field of the form.</summary>
/// <param name="Kind">Score or reliability of a touchpoint; state, due date, next step, blocker or risk of a project.</param>
/// <param name="Key">The key of the touchpoint or project.</param>
/// <param name="Seen">The value the person saw, as <see cref="UpdateText"/> writes it; null or empty for none.</param>
/// <param name="Given">The value the person sent, written the same way.</param>
public sealed record StageAnswer(UpdateKind Kind, string Key, string? Seen, string? Given);
