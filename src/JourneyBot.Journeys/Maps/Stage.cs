namespace JourneyBot.Journeys.Maps;

/// <summary>One thing the customer wants to achieve, with the leader who answers for it and the touchpoints it is made of.</summary>
public sealed class Stage
{
    public required StageId Id { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>The stage's name in files, cards and links; unique within the map.</summary>
    public required string Key { get; init; }

    /// <summary>From 1, in journey order.</summary>
    public required int Order { get; init; }

    /// <summary>What the customer wants to achieve, in the customer's words.</summary>
    public required string Name { get; init; }

    /// <summary>At most 14 characters.</summary>
    public required string ShortName { get; init; }

    /// <summary>What the company calls it.</summary>
    public string? InsideOutName { get; init; }

    public string? CustomerGoal { get; init; }

    public PersonId? AccountableLeaderId { get; init; }

    public List<PersonId> ChampionIds { get; init; } = [];

    /// <summary>The name of the Teams channel this stage belongs to, as people say it.</summary>
    public string? Channel { get; init; }

    public string? Doing { get; init; }

    public string? Thinking { get; init; }

    public string? Asking { get; init; }

    public string? Feeling { get; init; }

    public string? Changing { get; init; }

    public Vision? Vision { get; init; }

    /// <summary>In journey order.</summary>
    public List<Touchpoint> Touchpoints { get; private set; } = [];

    public List<Metric> Metrics { get; init; } = [];

    public List<EmployeeBarrier> EmployeeBarriers { get; private set; } = [];

    /// <summary>The newest update that touched this stage; a card shown with a smaller number is out of date.</summary>
    public int Revision { get; internal set; }

    internal Stage Copy()
    {
        var copy = (Stage)MemberwiseClone();
        copy.Touchpoints = Touchpoints.ConvertAll(t => t.Copy());
        copy.EmployeeBarriers = EmployeeBarriers.GetRange(0, EmployeeBarriers.Count);
        return copy;
    }
}

/// <summary>Where the stage is meant to be: a sentence, a score of 1 to 10 and the steps towards it.</summary>
public sealed record Vision(string Statement, int? TargetScore, IReadOnlyList<string> Steps);
