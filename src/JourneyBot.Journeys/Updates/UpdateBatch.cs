using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Updates;

/// <summary>The updates of one message, form or click, numbered on from where the map stands.</summary>
internal sealed class UpdateBatch(JourneyMap map, Author author, DateTimeOffset now)
{
    // Whole milliseconds survive every database and every file.
    private readonly DateTimeOffset _at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    private readonly List<Update> _updates = [];
    private readonly Dictionary<TouchpointId, Confirmation?> _confirmations = [];

    public IReadOnlyList<Update> Updates => _updates;

    public void Add(UpdateDraft draft)
    {
        var id = UpdateId.New(now);
        var update = new Update
        {
            Id = id,
            MapId = map.Id,
            Number = map.Revision + _updates.Count + 1,
            Key = id.Value.ToString("N"),
            At = _at,
            ById = author.ById,
            OnBehalfOfId = author.OnBehalfOfId,
            Via = author.Via,
            Kind = draft.Kind,
            StageId = draft.StageId,
            TouchpointId = draft.TouchpointId,
            ProjectId = draft.ProjectId,
            DecisionId = draft.DecisionId,
            From = draft.From,
            To = draft.To,
            Why = draft.Why,
            Evidence = draft.Evidence,
            Text = draft.Text,
            SaidBy = draft.SaidBy,
            UndoesId = draft.Undoes?.Id,
            BatchId = _updates.Count == 0 ? id : _updates[0].Id,
        };
        update.Confirmations.AddRange(
            draft.Undoes is { } undone ? PutBack(undone) : Confirm(draft.Confirms)
        );
        _updates.Add(update);
    }

    private List<TouchpointConfirmation> Confirm(IEnumerable<Touchpoint> touchpoints)
    {
        var confirmed = touchpoints
            .Select(t => new TouchpointConfirmation(t.Id, Current(t)))
            .ToList();
        confirmed.ForEach(c => _confirmations[c.TouchpointId] = new Confirmation(_at, author.ById));
        return confirmed;
    }

    // What somebody confirmed after the update stays confirmed.
    private List<TouchpointConfirmation> PutBack(Update undone)
    {
        var confirmation = new Confirmation(undone.At, undone.ById);
        var back = undone
            .Confirmations.Where(c =>
                map.FindTouchpoint(c.TouchpointId) is { } touchpoint
                && Current(touchpoint) == confirmation
            )
            .ToList();
        back.ForEach(c => _confirmations[c.TouchpointId] = c.Confirmation);
        return back;
    }

    private Confirmation? Current(Touchpoint touchpoint) =>
        _confirmations.TryGetValue(touchpoint.Id, out var confirmation)
            ? confirmation
            : touchpoint.LastConfirmed;
}

/// <summary>What an update will say, before it has a number.</summary>
internal sealed record UpdateDraft(UpdateKind Kind)
{
    public StageId? StageId { get; init; }

    public TouchpointId? TouchpointId { get; init; }

    public Projects.ProjectId? ProjectId { get; init; }

    public Decisions.DecisionId? DecisionId { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Why { get; init; }

    public string? Evidence { get; init; }

    public string? Text { get; init; }

    public string? SaidBy { get; init; }

    public Update? Undoes { get; init; }

    public IReadOnlyList<Touchpoint> Confirms { get; init; } = [];
}
