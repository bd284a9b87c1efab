using System.Text.Json;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads a whole file and collects every mistake on the way.</summary>
internal sealed class MapFileReader(DateTimeOffset now)
{
    private readonly Findings _findings = new();

    public MapReading Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonText.Parse(utf8, _findings);
        var map = document is null ? null : ReadRoot(document.RootElement);
        return new MapReading(
            _findings.Mistakes.Count == 0 ? map : null,
            _findings.Mistakes,
            _findings.Warnings
        );
    }

    private ImportedMap? ReadRoot(JsonElement element)
    {
        var root = new Node(element, "", null, _findings);
        if (!root.IsObject || !IsMapFile(root))
        {
            return null;
        }

        // What the sample carries for its readers and its test.
        root.Ignore("notice", "expectedDigest");
        var index = new FileIndex(root, now);
        var map = ReadMap(index);
        ReadRest(root, index, map);
        if (map is null)
        {
            root.Close();
            return null;
        }

        var updates = new UpdateReader(index, map.Decisions).ReadAll();
        map.LastDigest = DigestMarkReader.Read(root, index);
        var derivesMark = !root.Has("lastDigest");
        root.Close();
        if (_findings.Mistakes.Count > 0)
        {
            return null;
        }

        History.Tell(map, updates, SaysConfirmed(index));
        var history = updates.ConvertAll(u => u.Update);
        if (derivesMark)
        {
            map.LastDigest = DigestMarkReader.Derive(map, history);
        }

        return new ImportedMap(map, history);
    }

    private static bool IsMapFile(Node root)
    {
        var format = root.Name("format");
        if (format is MapFile.Format or MapFile.DemoFormat)
        {
            return true;
        }

        if (format.Length > 0)
        {
            root.Wrong(
                "format",
                $"'{Node.Shorten(format)}' is not a format I read.",
                $"Write {MapFile.Format}."
            );
        }

        return false;
    }

    private static JourneyMap? ReadMap(FileIndex index)
    {
        var workspace = index.Workspace is null
            ? null
            : WorkspaceReader.Read(index.Workspace, index);
        return index.Map is null || workspace is null
            ? null
            : MapReader.Read(index.Map, index, workspace);
    }

    private static void ReadRest(Node root, FileIndex index, JourneyMap? map)
    {
        var projects = index
            .ProjectNodes.Select((k, i) => ProjectReader.Read(k, i, index))
            .ToList();
        var decisions = index
            .DecisionNodes.Select((k, i) => ProjectReader.Read(k, i, index))
            .ToList();
        var reasons = index
            .ReasonNodes.Select((k, i) => PeriodReader.ReadReason(k, i, index))
            .ToList();
        var periods = root.Object("customerMath") is { } math
            ? PeriodReader.ReadAll(math, index, reasons)
            : new List<CustomerMathPeriod>();
        var checkIn = index.CheckIn is { } node ? CheckInReader.Read(node, index) : null;
        map?.Projects.AddRange(projects);
        map?.Decisions.AddRange(decisions);
        map?.Reasons.AddRange(reasons);
        map?.Periods.AddRange(periods);
        map?.CheckIn = checkIn;
    }

    private static HashSet<TouchpointId> SaysConfirmed(FileIndex index) =>
        [
            .. index
                .TouchpointNodes.SelectMany(t => t)
                .Where(t => t.Node.Has("lastConfirmed"))
                .Select(t => t.Id),
        ];
}
