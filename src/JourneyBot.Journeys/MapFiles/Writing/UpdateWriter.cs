using System.Text.Json;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Writing;

internal static class UpdateWriter
{
    public static void Write(Utf8JsonWriter json, Update update, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("id", update.Key);
        json.WriteNumber("number", update.Number);
        json.Text("on", InstantText.Write(update.At));
        json.Text("byId", keys.Of(update.ById));
        json.Text("onBehalfOfId", keys.Of(update.OnBehalfOfId));
        json.Word("via", update.Via);
        json.Word("type", update.Kind);
        json.Text("stageId", keys.Of(update.StageId));
        json.Text("touchpointId", keys.Of(update.TouchpointId));
        json.Text("projectId", keys.Of(update.ProjectId));
        json.Text("reasonId", keys.Of(update.ReasonId));
        json.Text("decisionId", keys.Of(update.DecisionId));
        WriteValue(json, "from", update, update.From);
        WriteValue(json, "to", update, update.To);
        json.Text("why", update.Why);
        json.Text("evidence", update.Evidence);
        json.Text("text", update.Text);
        json.Text("saidBy", update.SaidBy);
        json.Text("undoesId", keys.Of(update.UndoesId));
        if (update.BatchId != update.Id)
        {
            json.Text("batchId", keys.Of(update.BatchId));
        }

        WriteConfirmations(json, update, keys);
        json.WriteEndObject();
    }

    private static void WriteValue(
        Utf8JsonWriter json,
        string property,
        Update update,
        string? value
    )
    {
        if (update.Kind is UpdateKind.Score && UpdateText.ReadNumber(value) is { } score)
        {
            json.WriteNumber(property, score);
        }
        else
        {
            json.Text(property, value);
        }
    }

    private static void WriteConfirmations(Utf8JsonWriter json, Update update, MapKeys keys)
    {
        json.WriteStartArray("confirmed");
        foreach (var (touchpointId, before) in update.Confirmations)
        {
            json.WriteStartObject();
            json.Text("touchpointId", keys.Of(touchpointId));
            if (before is not null)
            {
                json.Text("at", InstantText.Write(before.At));
                json.Text("byId", keys.Of(before.ById));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
