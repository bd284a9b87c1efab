using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.Maps;

/// <summary>The map of one customer journey as it stands now, with all it is told by: stages, projects, decisions and the customer asset.</summary>
public sealed class JourneyMap
{
    public required MapId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public Workspace Workspace { get; set; } = null!;

    /// <summary>The map's name in files and links; unique within the workspace.</summary>
    public required string Key { get; init; }

    /// <summary>In the customer's words.</summary>
    public required string Name { get; init; }

    public string? Scenario { get; init; }

    /// <summary>Keys of the personas whose journey this is.</summary>
    public List<string> PersonaKeys { get; init; } = [];

    public required MapState State { get; init; }

    public required MapStatus Status { get; init; }

    public PersonId? OwnerId { get; init; }

    public PersonId? SponsorId { get; init; }

    public required int ReviewEveryDays { get; init; }

    /// <summary>Evidence or a confirmation older than this fades, and keeps a stage from green.</summary>
    public required int StaleAfterDays { get; init; }

    /// <summary>The number of the newest update; it grows by one with each.</summary>
    public int Revision { get; internal set; }

    /// <summary>In journey order.</summary>
    public List<Stage> Stages { get; private set; } = [];

    public List<Project> Projects { get; private set; } = [];

    public List<Decision> Decisions { get; private set; } = [];

    public List<Reason> Reasons { get; init; } = [];

    /// <summary>Counted periods, oldest first.</summary>
    public List<CustomerMathPeriod> Periods { get; init; } = [];

    public List<MapVersion> Versions { get; init; } = [];

    /// <summary>The newest check-in, if one was ever held.</summary>
    public CheckIn? CheckIn { get; set; }

    /// <summary>How the map stood when the last weekly digest was written; null before the first.</summary>
    public DigestMark? LastDigest { get; set; }

    public IEnumerable<Touchpoint> Touchpoints => Stages.SelectMany(s => s.Touchpoints);

    public MapVersion? Baseline => Versions.Find(v => v.IsBaseline);

    /// <summary>The newest counted period that has begun by this day.</summary>
    public CustomerMathPeriod? CurrentPeriod(DateOnly today)
    {
        CustomerMathPeriod? current = null;
        foreach (var period in Periods)
        {
            if (
                period.Period.FirstDay <= today
                && (current is null || period.Period > current.Period)
            )
            {
                current = period;
            }
        }

        return current;
    }

    public Person? FindPerson(PersonId? id) => Workspace.FindPerson(id);

    /// <summary>The person's zone; the workspace's where this machine doesn't know it, and UTC where it doesn't know that either.</summary>
    public TimeZoneInfo ZoneOf(Person person) => Zones.Find(person.TimeZone, Workspace.TimeZone);

    public Stage? FindStage(string? key) =>
        Stages.Find(s => string.Equals(s.Key, key, StringComparison.Ordinal));

    public Stage? FindStage(StageId? id) =>
        id is { } known ? Stages.Find(s => s.Id == known) : null;

    public Stage StageOf(Touchpoint touchpoint) => Stages.First(s => s.Id == touchpoint.StageId);

    /// <summary>The stage a decision is about, else that of its project; null where neither has one.</summary>
    public Stage? StageOf(Decision decision) =>
        FindStage(decision.StageId) ?? FindStage(FindProject(decision.ProjectId)?.StageId);

    public Touchpoint? FindTouchpoint(string? key) =>
        Touchpoints.FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.Ordinal));

    public Touchpoint? FindTouchpoint(TouchpointId? id)
    {
        if (id is not { } known)
        {
            return null;
        }

        foreach (var stage in Stages)
        {
            if (stage.Touchpoints.Find(t => t.Id == known) is { } touchpoint)
            {
                return touchpoint;
            }
        }

        return null;
    }

    public Project? FindProject(string? key) =>
        Projects.Find(p => string.Equals(p.Key, key, StringComparison.Ordinal));

    public Project? FindProject(ProjectId? id) =>
        id is { } known ? Projects.Find(p => p.Id == known) : null;

    public Decision? FindDecision(string? key) =>
        Decisions.Find(d => string.Equals(d.Key, key, StringComparison.Ordinal));

    public Decision? FindDecision(DecisionId? id) =>
        id is { } known ? Decisions.Find(d => d.Id == known) : null;

    /// <summary>The same map again, to be changed without this one; what no update changes is shared with it.</summary>
    public JourneyMap Copy()
    {
        var copy = (JourneyMap)MemberwiseClone();
        copy.Workspace = Workspace.Copy();
        copy.Stages = Stages.ConvertAll(s => s.Copy());
        copy.Projects = Projects.ConvertAll(p => p.Copy());
        copy.Decisions = Decisions.ConvertAll(d => d.Copy());
        copy.CheckIn = CheckIn?.Copy();
        return copy;
    }
}

/// <summary>Whether the map tells how it is today or how it is meant to be.</summary>
public enum MapState
{
    Current,
    Future,
}

/// <summary>Only a live map asks people for updates and sends digests.</summary>
public enum MapStatus
{
    Draft,
    Live,
    Archived,
}
