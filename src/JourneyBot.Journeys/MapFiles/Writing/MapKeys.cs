using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Writing;

/// <summary>The names things have in files, by their ids.</summary>
internal sealed class MapKeys
{
    private readonly Dictionary<Guid, string> _keys = [];

    public MapKeys(ImportedMap imported)
    {
        var map = imported.Map;
        Add(map.Workspace.Segments.Select(s => (s.Id.Value, s.Key)));
        Add(map.Workspace.People.Select(p => (p.Id.Value, p.Key)));
        Add(map.Stages.Select(s => (s.Id.Value, s.Key)));
        Add(map.Touchpoints.Select(t => (t.Id.Value, t.Key)));
        Add(map.Projects.Select(p => (p.Id.Value, p.Key)));
        Add(map.Decisions.Select(d => (d.Id.Value, d.Key)));
        Add(map.Reasons.Select(r => (r.Id.Value, r.Key)));
        Add(imported.Updates.Select(u => (u.Id.Value, u.Key)));
    }

    public string? Of(SegmentId? id) => Find(id?.Value);

    public string? Of(PersonId? id) => Find(id?.Value);

    public string? Of(StageId? id) => Find(id?.Value);

    public string? Of(TouchpointId? id) => Find(id?.Value);

    public string? Of(ProjectId? id) => Find(id?.Value);

    public string? Of(DecisionId? id) => Find(id?.Value);

    public string? Of(ReasonId? id) => Find(id?.Value);

    public string? Of(UpdateId? id) => Find(id?.Value);

    private string? Find(Guid? id) => id is { } known ? _keys.GetValueOrDefault(known) : null;

    private void Add(IEnumerable<(Guid Id, string Key)> keys)
    {
        foreach (var (id, key) in keys)
        {
            _keys[id] = key;
        }
    }
}
