using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Writing;

/// <summary>Writes a map in the order a reader expects: who, the map, what is done, what was counted, what happened.</summary>
internal static class MapFileWriter
{
    public static byte[] Write(ImportedMap imported)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            Write(json, imported);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ImportedMap imported)
    {
        var map = imported.Map;
        var keys = new MapKeys(imported);
        json.WriteStartObject();
        json.WriteString("format", MapFile.Format);
        WorkspaceWriter.Write(json, map.Workspace, keys);
        json.WriteStartObject("map");
        WriteMap(json, map, keys);
        json.WriteEndObject();
        ProjectWriter.Write(json, map, keys);
        PeriodWriter.Write(json, map, keys);
        json.WriteStartArray("updates");
        foreach (var update in imported.Updates.OrderBy(u => u.Number))
        {
            UpdateWriter.Write(json, update, keys);
        }

        json.WriteEndArray();
        DigestMarkWriter.Write(json, map, keys);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, JourneyMap map, MapKeys keys)
    {
        json.Text("id", map.Key);
        json.Text("name", map.Name);
        json.Text("scenario", map.Scenario);
        json.Texts("personaIds", map.PersonaKeys);
        json.Word("state", map.State);
        json.Word("status", map.Status);
        json.Text("ownerId", keys.Of(map.OwnerId));
        json.Text("sponsorId", keys.Of(map.SponsorId));
        json.WriteStartObject("scoreScale");
        json.WriteNumber("min", 1);
        json.WriteNumber("max", 10);
        json.WriteEndObject();
        json.WriteNumber("reviewEveryDays", map.ReviewEveryDays);
        json.WriteNumber("staleAfterDays", map.StaleAfterDays);
        json.WriteStartArray("versions");
        foreach (var version in map.Versions.OrderBy(v => v.Number))
        {
            WriteVersion(json, version, keys);
        }

        json.WriteEndArray();
        json.WriteStartArray("stages");
        foreach (var stage in map.Stages.OrderBy(s => s.Order))
        {
            StageWriter.Write(json, stage, keys);
        }

        json.WriteEndArray();
    }

    private static void WriteVersion(Utf8JsonWriter json, MapVersion version, MapKeys keys)
    {
        json.WriteStartObject();
        json.WriteNumber("number", version.Number);
        json.Day("on", version.On);
        json.Text("byId", keys.Of(version.ById));
        json.Text("note", version.Note);
        json.WriteBoolean("isBaseline", version.IsBaseline);
        json.WriteEndObject();
    }
}
