using System.Text.Json;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads the updates and puts them in the order the map took them.</summary>
internal sealed class UpdateReader(FileIndex index, IReadOnlyList<Decision> decisions)
{
    private static readonly Dictionary<string, Via> SpokenDoors = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["check-in card"] = Via.Card,
        ["chat message"] = Via.Message,
        ["add-in"] = Via.AddIn,
    };

    private readonly Dictionary<DecisionId, Decision> _decisions = decisions.ToDictionary(d =>
        d.Id
    );

    /// <summary>Each update with the confirmations the file lists for it; null where it lists none.</summary>
    public List<(Update Update, bool SaysConfirmed)> ReadAll()
    {
        var numbers = Numbers();
        return
        [
            .. index
                .UpdateNodes.Select(k => (Keyed: k, At: Moment(k.Node), Number: numbers(k)))
                .OrderBy(u => u.Number)
                .ThenBy(u => u.At)
                .Select((u, i) => (Read(u.Keyed, u.At, i + 1), u.Keyed.Node.Has("confirmed"))),
        ];
    }

    private static DateTimeOffset Moment(Node node) =>
        node.Instant("on", required: true) ?? default;

    // Numbers decide the order where the file has them; else time does, and then the file's own order.
    private Func<Keyed<UpdateId>, int> Numbers()
    {
        var nodes = index.UpdateNodes;
        if (!nodes.Exists(k => k.Node.Has("number")))
        {
            return _ => 0;
        }

        var numbers = nodes.ConvertAll(k => k.Node.Whole("number", 1, int.MaxValue, true) ?? 0);
        if (numbers.Order().Where((n, i) => n != i + 1).Any())
        {
            nodes[0]
                .Node.Findings.Wrong(
                    "updates",
                    $"Their numbers are not 1 to {nodes.Count}, each once.",
                    "Number them so, or leave out all numbers: then time decides."
                );
        }

        var places = nodes.Zip(numbers).ToDictionary(p => p.First.Id, p => p.Second);
        return k => places[k.Id];
    }

    private Update Read(Keyed<UpdateId> keyed, DateTimeOffset at, int number)
    {
        var node = keyed.Node;
        var kind = node.Choice<UpdateKind>("type", required: true);
        var update = new Update
        {
            Id = keyed.Id,
            MapId = index.MapId,
            Number = number,
            Key = keyed.Key,
            At = at,
            ById = index.People.Find(node, "byId", required: true) ?? default,
            OnBehalfOfId = index.People.Find(node, "onBehalfOfId"),
            Via = ReadVia(node),
            Kind = kind ?? default,
            StageId = index.Stages.Find(node, "stageId"),
            TouchpointId = index.Touchpoints.Find(node, "touchpointId"),
            ProjectId = index.Projects.Find(node, "projectId"),
            ReasonId = index.Reasons.Find(node, "reasonId"),
            DecisionId = index.Decisions.Find(node, "decisionId"),
            From = ReadValue(node, "from"),
            To = ReadValue(node, "to"),
            Why = node.Text("why"),
            Evidence = node.Text("evidence"),
            Text = node.Text("text"),
            SaidBy = node.Line("saidBy"),
            UndoesId = index.Updates.Find(node, "undoesId"),
            BatchId = index.Updates.Find(node, "batchId") ?? keyed.Id,
        };
        update.Confirmations.AddRange(node.Objects("confirmed").Select(ReadConfirmation));
        if (kind is not null)
        {
            var decision = update.DecisionId is { } decided ? _decisions[decided] : null;
            UpdateRules.Check(node, update, decision);
        }

        node.Close();
        return update;
    }

    private static Via ReadVia(Node node) =>
        node.Take("via") is { ValueKind: JsonValueKind.String } said
        && SpokenDoors.TryGetValue(said.GetString()!, out var via)
            ? via
            : node.Choice<Via>("via", required: true) ?? default;

    private static string? ReadValue(Node node, string property) =>
        node.Take(property) is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : node.Text(property);

    private TouchpointConfirmation ReadConfirmation(Node node)
    {
        var touchpoint = index.Touchpoints.Find(node, "touchpointId", required: true) ?? default;
        var by = index.People.Find(node, "byId");
        var at = node.Instant("at", required: by is not null);
        node.Close();
        return new TouchpointConfirmation(
            touchpoint,
            at is { } moment && by is { } person ? new Confirmation(moment, person) : null
        );
    }
}
