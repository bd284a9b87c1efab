using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Decks.Slides;

/// <summary>Everything the slides are told from: the map, the day, the words and the room of the template.</summary>
internal sealed class Story
{
    private readonly Dictionary<StageId, StageHealth> _health = [];
    private readonly ILookup<TouchpointId, Project> _projects;

    public Story(JourneyMap map, DeckRequest request, Template template)
    {
        Map = map;
        Request = request;
        Template = template;
        Zone = map.Workspace.Zone;
        var local = TimeZoneInfo.ConvertTime(request.AsOf, Zone);
        Today = DateOnly.FromDateTime(local.DateTime);
        Words = new Words(map.Workspace, Today) { IsDated = request.IsDated };
        IsRightToLeft = Direction.IsRightToLeft(map);
        Mark = request.Since ?? map.LastDigest;
        View = new PersonaView(
            map,
            map.Workspace.Personas.Find(p =>
                string.Equals(p.Key, request.PersonaKey, StringComparison.Ordinal)
            )
        );
        var wanted = request.Period ?? map.CurrentPeriod(Today)?.Period;
        Period = View.Periods.FirstOrDefault(p => p.Period == wanted);
        AsOf = $"{Words.FullDay(Today)}, {local:HH:mm} ({Zone.Id})";
        _projects = map
            .Projects.SelectMany(p => p.TouchpointIds.Distinct(), (p, id) => (Project: p, Id: id))
            .ToLookup(x => x.Id, x => x.Project);
    }

    public JourneyMap Map { get; }

    public DeckRequest Request { get; }

    public Template Template { get; }

    public TimeZoneInfo Zone { get; }

    public DateOnly Today { get; }

    public Words Words { get; }

    /// <summary>What changes are told against; null for a first deck.</summary>
    public DigestMark? Mark { get; }

    /// <summary>The map as it concerns the persona it is told for.</summary>
    public PersonaView View { get; }

    /// <summary>Whose customers are counted, before a headline about them; empty for all.</summary>
    public string Audience => View.Segment is { } segment ? $"{segment.Name}: " : "";

    /// <summary>The period the deck tells of: the one asked for, else the newest counted one that has begun.</summary>
    public CustomerMathPeriod? Period { get; }

    public string AsOf { get; }

    /// <summary>Whether the map's own words run from right to left.</summary>
    public bool IsRightToLeft { get; }

    public string Foot
    {
        get
        {
            var (room, style) = (Template.FootWidth, Template.FootStyle);
            var source = $"Source: {Map.Workspace.Name}, journey map, update {Map.Revision}";
            var when = $" · as of {AsOf}";
            var left = room - TextFit.Width(when, style);
            if (left > style.Size * 8)
            {
                return TextFit.Shorten(source, style, left, 1) + when;
            }

            // A narrow foot names the moment; the source stands on the cover.
            string[] shorter = [$"Update {Map.Revision}{when}", $"As of {AsOf}"];
            return shorter.FirstOrDefault(s => TextFit.Width(s, style) <= room)
                ?? TextFit.Shorten($"As of {Words.FullDay(Today)}", style, room, 1);
        }
    }

    public StageHealth HealthOf(Stage stage)
    {
        if (!_health.TryGetValue(stage.Id, out var health))
        {
            _health[stage.Id] = health = StageHealth.Of(Map, stage, Today);
        }

        return health;
    }

    public IEnumerable<Project> ProjectsOf(Touchpoint touchpoint) => _projects[touchpoint.Id];

    /// <summary>Why the touchpoint has the score it has, as the last one who changed it said.</summary>
    public string? WhyOf(Touchpoint touchpoint)
    {
        var update = Request.Updates.LastOrDefault(u =>
            u.TouchpointId == touchpoint.Id && u.Kind == UpdateKind.Score
        );
        return update?.Why ?? (touchpoint.Readings is [.., var last] ? last.Why : null);
    }

    public string NameOf(PersonId? id) => Map.FindPerson(id)?.Name ?? "";

    /// <summary>A stage's place in the journey; its colour is the accent of that place.</summary>
    public Paint ColorOf(Stage stage) => Paint.Accent(Map.Stages.IndexOf(stage));

    /// <summary>The slide as this map is read.</summary>
    public Slide Turned(Slide slide) => IsRightToLeft ? Mirror.Of(slide, Template.Body) : slide;

    public Deck DeckOf(string title, IReadOnlyList<Slide> slides) =>
        new(title, "JourneyBot", Request.AsOf, slides)
        {
            Locale = Map.Workspace.Locale,
            RightToLeft = IsRightToLeft,
        };

    public static string KeyOf(Stage stage) => $"stage:{stage.Key}";
}
