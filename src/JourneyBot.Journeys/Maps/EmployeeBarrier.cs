namespace JourneyBot.Journeys.Maps;

/// <summary>What keeps colleagues from serving the customer well at a stage.</summary>
public sealed class EmployeeBarrier
{
    public required EmployeeBarrierId Id { get; init; }

    public required StageId StageId { get; init; }

    public required string Text { get; init; }

    public PersonId? RaisedById { get; init; }

    public required DateOnly On { get; init; }

    public required BarrierStatus Status { get; init; }
}

/// <summary>Whether somebody still stumbles over it.</summary>
public enum BarrierStatus
{
    Open,
    Resolved,
}
