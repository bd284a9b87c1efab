using System.Text.Json;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Writing;

internal static class WorkspaceWriter
{
    public static void Write(Utf8JsonWriter json, Workspace workspace, MapKeys keys)
    {
        json.WriteStartObject("workspace");
        json.Text("id", workspace.Key);
        json.Text("name", workspace.Name);
        json.Text("business", workspace.Business);
        json.Text("currency", workspace.Currency);
        json.Text("timeZone", workspace.TimeZone);
        json.Text("locale", workspace.Locale);
        json.Text("customerDefinition", workspace.CustomerDefinition);
        json.Text("valueDefinition", workspace.ValueDefinition);
        json.WriteNumber("customersPerMarble", workspace.CustomersPerMarble);
        json.WriteEndObject();
        json.WriteStartArray("segments");
        foreach (var segment in workspace.Segments.OrderBy(s => s.Order))
        {
            json.WriteStartObject();
            json.Text("id", segment.Key);
            json.Text("name", segment.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("people");
        foreach (var person in workspace.People.OrderBy(p => p.Order))
        {
            Write(json, person);
        }

        json.WriteEndArray();
        json.WriteStartArray("personas");
        foreach (var persona in workspace.Personas.OrderBy(p => p.Order))
        {
            Write(json, persona, keys);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.Text("id", person.Key);
        json.Text("name", person.Name);
        json.Text("title", person.Title);
        json.Text("timeZone", person.TimeZone);
        json.Text("email", person.Email);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Persona persona, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("id", persona.Key);
        json.Text("name", persona.Name);
        json.Text("segmentId", keys.Of(persona.SegmentId));
        json.Text("role", persona.Role);
        json.Number("age", persona.Age);
        json.Text("function", persona.Function);
        json.Text("goal", persona.Goal);
        json.Text("context", persona.Context);
        json.Text("frustration", persona.Frustration);
        json.WriteEndObject();
    }
}
