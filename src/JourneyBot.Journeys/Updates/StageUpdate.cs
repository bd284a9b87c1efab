using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Updates;

/// <summary>Decides what the form of a stage changes: all of it, or nothing and every reason why.</summary>
public static class StageUpdate
{
    /// <summary>The updates to apply, in order, sharing one batch.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="stage">The stage the form was for; null for one that asks about several.</param>
    /// <param name="answers">What the person sent, with what they saw.</param>
    /// <param name="author">Who sent it.</param>
    /// <param name="now">When.</param>
    /// <param name="later">The updates since the form was shown, where known: they tell who else changed something.</param>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        Stage? stage,
        StageAnswers answers,
        Author author,
        DateTimeOffset now,
        IReadOnlyList<Update>? later = null
    )
    {
        var form = new Form(map, stage, later ?? []);
        foreach (var answer in answers.Answers)
        {
            form.Read(answer);
        }

        var why = Said.Clean(answers.Why);
        var evidence = Said.Clean(answers.Evidence);
        form.CheckWords(why, evidence);
        if (form.Refusal is { } refusal)
        {
            return refusal;
        }

        var batch = new UpdateBatch(map, author, now);
        foreach (var change in form.Changes)
        {
            batch.Add(change with { Why = why, Evidence = evidence });
        }

        return Result.Of(batch.Updates);
    }

    private sealed class Form(JourneyMap map, Stage? stage, IReadOnlyList<Update> later)
    {
        private readonly HashSet<(UpdateKind, string)> _answered = [];
        private readonly List<string> _mistakes = [];
        private readonly List<string> _stale = [];

        public List<UpdateDraft> Changes { get; } = [];

        public Refusal? Refusal
        {
            get
            {
                if (_stale.Count > 0)
                {
                    var reasons = string.Join(" ", _stale.Concat(_mistakes));
                    return Refusals.Refusal.Stale($"{reasons} Nothing was saved; look again.");
                }

                if (_mistakes.Count > 0)
                {
                    return Refusals.Refusal.Invalid(string.Join(" ", _mistakes));
                }

                return Changes.Count > 0
                    ? null
                    : Refusals.Refusal.NotAllowed(
                        "Nothing is different from what the map says. If it is all still true, press No change."
                    );
            }
        }

        public void Read(StageAnswer answer)
        {
            if (!_answered.Add((answer.Kind, answer.Key)))
            {
                return;
            }

            if (StageField.Find(map, stage, answer) is not { } field)
            {
                _mistakes.Add(
                    stage is null
                        ? "This form asks for something that is no longer on the map."
                        : $"This form asks for something that is not at “{stage.Name}”."
                );
                return;
            }

            var (value, mistake) = field.Read();
            if (mistake is not null)
            {
                _mistakes.Add(mistake);
            }
            else if (!Same(value, field.Current) && !Same(value, answer.Seen))
            {
                Change(field, value);
            }
        }

        public void CheckWords(string? why, string? evidence)
        {
            if (why is null && Changes.Exists(c => c.Kind is UpdateKind.Score))
            {
                _mistakes.Add("A score never changes without a why: say in words what happened.");
            }

            AddMistake(Said.TooLong("The why", why));
            AddMistake(Said.TooLong("The evidence", evidence));
        }

        private void AddMistake(string? mistake)
        {
            if (mistake is not null)
            {
                _mistakes.Add(mistake);
            }
        }

        private void Change(StageField field, string? value)
        {
            if (!Same(field.Answer.Seen, field.Current))
            {
                _stale.Add(
                    $"“{field.Name}”: {Who(field)} changed the {StageField.WordFor(field.Answer.Kind)} to “{field.Current ?? "nothing"}” while your form was open."
                );
                return;
            }

            Changes.Add(
                new UpdateDraft(field.Answer.Kind)
                {
                    StageId = field.Touchpoint?.StageId ?? field.Project?.StageId,
                    TouchpointId = field.Touchpoint?.Id,
                    ProjectId = field.Project?.Id,
                    From = field.Current,
                    To = value,
                    Confirms = field.Touchpoint is null ? [] : [field.Touchpoint],
                }
            );
        }

        private string Who(StageField field)
        {
            var last = later.LastOrDefault(u =>
                u.Kind == field.Answer.Kind
                && u.TouchpointId == field.Touchpoint?.Id
                && u.ProjectId == field.Project?.Id
            );
            return map.FindPerson(last?.ById ?? field.Touchpoint?.LastConfirmed?.ById)?.Name
                ?? "somebody";
        }

        // Texts from files may have lines and spaces that a form's field cannot show.
        private static bool Same(string? left, string? right) =>
            string.Equals(left, right, StringComparison.Ordinal)
            || string.Equals(Said.Line(left), Said.Line(right), StringComparison.Ordinal);
    }
}
