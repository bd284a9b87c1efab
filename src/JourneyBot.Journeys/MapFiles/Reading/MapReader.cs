using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads the map itself and its versions.</summary>
internal static class MapReader
{
    private const int MostMomentsOfTruth = 20;

    public static JourneyMap Read(Node node, FileIndex index, Workspace workspace)
    {
        ReadScale(node);
        var map = new JourneyMap
        {
            Id = index.MapId,
            WorkspaceId = index.WorkspaceId,
            Workspace = workspace,
            Key = index.Key<MapId>("map", node),
            Name = node.Name("name"),
            Scenario = node.Text("scenario"),
            State = node.Choice<MapState>("state", required: true) ?? default,
            Status = node.Choice<MapStatus>("status", required: true) ?? default,
            OwnerId = index.People.Find(node, "ownerId"),
            SponsorId = index.People.Find(node, "sponsorId"),
            ReviewEveryDays = node.Whole("reviewEveryDays", 1, 366) ?? 7,
            StaleAfterDays = node.Whole("staleAfterDays", 1, 3660) ?? 14,
        };
        var personas = index.Personas.FindAll(node, "personaIds");
        map.PersonaKeys.AddRange(
            personas.Select(id => workspace.Personas.Find(p => p.Id == id)!.Key)
        );
        map.Versions.AddRange(ReadVersions(node, index));
        map.Stages.AddRange(StageReader.ReadAll(index, map.Baseline, map.Versions.Count));
        node.Close();
        WarnOfTooMany(node, map);
        return map;
    }

    private static void ReadScale(Node node)
    {
        if (node.Object("scoreScale") is not { } scale)
        {
            return;
        }

        _ = scale.Whole("min", 1, 1, required: true);
        _ = scale.Whole("max", 10, 10, required: true);
        scale.Close();
    }

    private static List<MapVersion> ReadVersions(Node map, FileIndex index)
    {
        var nodes = map.Objects("versions");
        var versions = nodes.ConvertAll(n => ReadVersion(n, index));
        foreach (var (node, version) in nodes.Zip(versions))
        {
            var others = versions.Where(v => !ReferenceEquals(v, version)).ToList();
            if (others.Exists(v => v.Number == version.Number))
            {
                node.Wrong(
                    "number",
                    $"Another version has the number {version.Number}.",
                    "Number them apart."
                );
            }

            if (version.IsBaseline && others.Exists(v => v.IsBaseline))
            {
                node.Wrong(
                    "isBaseline",
                    "More than one version is the baseline.",
                    "Let one version be the baseline."
                );
            }
        }

        if (versions.Count > 0 && !nodes.Exists(n => n.Has("isBaseline")))
        {
            Baseline(versions, index).IsBaseline = true;
        }

        return versions;
    }

    private static MapVersion ReadVersion(Node node, FileIndex index)
    {
        var version = new MapVersion
        {
            Id = MapVersionId.New(index.NextMoment()),
            MapId = index.MapId,
            Number = node.Whole("number", 1, int.MaxValue, required: true) ?? 0,
            On = node.Day("on", required: true) ?? default,
            ById = index.People.Find(node, "byId"),
            Note = node.Text("note"),
            IsBaseline = node.Flag("isBaseline") ?? false,
        };
        node.Close();
        return version;
    }

    // A file that names no baseline means the version of the day the first scores were given.
    private static MapVersion Baseline(List<MapVersion> versions, FileIndex index)
    {
        var firstScores = index.Readings.Values.SelectMany(r => r).Min(r => (DateOnly?)r.On);
        return versions.Find(v => v.On == firstScores) ?? versions.MinBy(v => v.Number)!;
    }

    private static void WarnOfTooMany(Node node, JourneyMap map)
    {
        var moments = map.Touchpoints.Count(t => t.IsMomentOfTruth);
        if (moments > MostMomentsOfTruth)
        {
            node.Odd(
                "stages",
                $"It has {moments} moments of truth.",
                $"Keep the ten to {MostMomentsOfTruth} that matter most."
            );
        }
    }
}
