using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Every id of the file, taken in before anything that refers to one is read.</summary>
internal sealed class FileIndex
{
    private readonly DateTimeOffset _now;
    private int _made;

    public FileIndex(Node root, DateTimeOffset now)
    {
        _now = now;
        WorkspaceId = WorkspaceId.New(now);
        MapId = MapId.New(now);
        Segments = new("segment", now);
        People = new("person", now);
        Personas = new("persona", now);
        Stages = new("stage", now);
        Touchpoints = new("touchpoint", now);
        Metrics = new("metric", now);
        Projects = new("project", now);
        Decisions = new("decision", now);
        Reasons = new("reason", now);
        Updates = new("update", now);
        SegmentNodes = Segments.Add(root.Objects("segments"));
        PersonNodes = People.Add(root.Objects("people"));
        PersonaNodes = Personas.Add(root.Objects("personas"));
        Workspace = root.Object("workspace", required: true);
        Map = root.Object("map", required: true);
        StageNodes = Stages.Add(Map?.Objects("stages", required: true) ?? []);
        TouchpointNodes = StageNodes.ConvertAll(s =>
            Touchpoints.Add(s.Node.Objects("touchpoints"))
        );
        MetricNodes = StageNodes.ConvertAll(s => Metrics.Add(s.Node.Objects("metrics")));
        ProjectNodes = Projects.Add(root.Objects("projects"));
        DecisionNodes = Decisions.Add(root.Objects("decisions"));
        ReasonNodes = Reasons.Add(root.Objects("reasons"));
        UpdateNodes = Updates.Add(root.Objects("updates"));
        CheckIn = root.Object("checkIn");
        Readings = TouchpointNodes
            .SelectMany(t => t)
            .ToDictionary(t => t.Id, t => ReadingsReader.Read(t, this));
    }

    public WorkspaceId WorkspaceId { get; }

    public MapId MapId { get; }

    public Node? Workspace { get; }

    public Node? Map { get; }

    public Node? CheckIn { get; }

    public Keys<SegmentId> Segments { get; }

    public List<Keyed<SegmentId>> SegmentNodes { get; }

    public Keys<PersonId> People { get; }

    public List<Keyed<PersonId>> PersonNodes { get; }

    public Keys<PersonaId> Personas { get; }

    public List<Keyed<PersonaId>> PersonaNodes { get; }

    public Keys<StageId> Stages { get; }

    public List<Keyed<StageId>> StageNodes { get; }

    public Keys<TouchpointId> Touchpoints { get; }

    /// <summary>One list a stage, in the order of the stages.</summary>
    public List<List<Keyed<TouchpointId>>> TouchpointNodes { get; }

    /// <summary>Oldest first.</summary>
    public Dictionary<TouchpointId, List<ScoreReading>> Readings { get; }

    public Keys<MetricId> Metrics { get; }

    public List<List<Keyed<MetricId>>> MetricNodes { get; }

    public Keys<ProjectId> Projects { get; }

    public List<Keyed<ProjectId>> ProjectNodes { get; }

    public Keys<DecisionId> Decisions { get; }

    public List<Keyed<DecisionId>> DecisionNodes { get; }

    public Keys<ReasonId> Reasons { get; }

    public List<Keyed<ReasonId>> ReasonNodes { get; }

    public Keys<UpdateId> Updates { get; }

    public List<Keyed<UpdateId>> UpdateNodes { get; }

    /// <summary>The id of something a file has only one of.</summary>
    public string Key<TId>(string what, Node node)
        where TId : struct, IEntityId<TId> => new Keys<TId>(what, _now).Add(node).Key;

    // Quotes and barriers have no id in the file; a moment each keeps their order by id.
    public DateTimeOffset NextMoment() => _now.AddMilliseconds(_made++);
}
