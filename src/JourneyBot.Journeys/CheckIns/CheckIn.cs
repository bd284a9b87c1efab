using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.CheckIns;

/// <summary>One round of asking the champions what changed.</summary>
public sealed class CheckIn
{
    public required CheckInId Id { get; init; }

    public required MapId MapId { get; init; }

    public required string Key { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>In each champion's own zone.</summary>
    public required TimeOnly AskAtLocalTime { get; init; }

    public List<Response> Responses { get; private set; } = [];

    internal CheckIn Copy()
    {
        var copy = (CheckIn)MemberwiseClone();
        copy.Responses = Responses.GetRange(0, Responses.Count);
        return copy;
    }

    /// <summary>Puts down what a champion answered for a stage, in place of what was noted before.</summary>
    public void Note(Response response)
    {
        Responses.RemoveAll(r => r.PersonId == response.PersonId && r.StageId == response.StageId);
        Responses.Add(response);
    }

    /// <summary>Whether the champion, or a cover, has answered for all of these stages already.</summary>
    public bool IsAnswered(PersonId champion, IEnumerable<StageId> stages) =>
        stages.All(s =>
            Responses.Exists(r =>
                r.PersonId == champion
                && r.StageId == s
                && r.Result is not (ResponseResult.NoAnswer or ResponseResult.AskLater)
            )
        );
}

/// <summary>What one champion answered for one stage.</summary>
public sealed record Response(
    PersonId PersonId,
    StageId StageId,
    ResponseResult Result,
    PersonId? CoverId,
    Absence? Absence,
    int RemindersSent
)
{
    /// <summary>Whether the map was confirmed by this answer, by the champion or a cover.</summary>
    public bool IsConfirmation =>
        Result is ResponseResult.Updated or ResponseResult.NoChange or ResponseResult.CoveredBy;
}

/// <summary>Days a champion is away, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly To);

/// <summary>How a champion answered.</summary>
public enum ResponseResult
{
    Updated,
    NoChange,
    AskLater,
    NotMine,
    CoveredBy,
    Away,
    NoAnswer,
}
