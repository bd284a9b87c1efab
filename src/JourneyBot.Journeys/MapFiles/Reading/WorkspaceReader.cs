using System.Text.RegularExpressions;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads the company, its people, personas and segments.</summary>
internal static partial class WorkspaceReader
{
    private const string DefaultLocale = "en-GB";

    public static Workspace Read(Node node, FileIndex index)
    {
        var zone = Zone(node, null);
        var workspace = new Workspace
        {
            Id = index.WorkspaceId,
            Key = index.Key<WorkspaceId>("workspace", node),
            Name = node.Name("name"),
            Business = node.Text("business"),
            Currency = Matching(node, "currency", Currency(), "Write three capitals, such as EUR."),
            TimeZone = zone,
            Locale = node.Take("locale") is null
                ? DefaultLocale
                : Matching(node, "locale", Locale(), "Write it as en-GB or de."),
            CustomerDefinition = node.RequiredText("customerDefinition"),
            ValueDefinition = node.RequiredText("valueDefinition"),
            CustomersPerMarble = node.Whole("customersPerMarble", 1, int.MaxValue) ?? 1,
        };
        workspace.Segments.AddRange(index.SegmentNodes.Select((k, i) => ReadSegment(k, i, index)));
        workspace.People.AddRange(
            index.PersonNodes.Select((k, i) => ReadPerson(k, i, index, zone))
        );
        workspace.Personas.AddRange(index.PersonaNodes.Select((k, i) => ReadPersona(k, i, index)));
        node.Close();
        return workspace;
    }

    private static Segment ReadSegment(Keyed<SegmentId> keyed, int position, FileIndex index)
    {
        var segment = new Segment
        {
            Id = keyed.Id,
            WorkspaceId = index.WorkspaceId,
            Key = keyed.Key,
            Order = position + 1,
            Name = keyed.Node.Name("name"),
        };
        keyed.Node.Close();
        return segment;
    }

    private static Person ReadPerson(
        Keyed<PersonId> keyed,
        int position,
        FileIndex index,
        string zone
    )
    {
        var person = new Person
        {
            Id = keyed.Id,
            WorkspaceId = index.WorkspaceId,
            Key = keyed.Key,
            Order = position + 1,
            Name = keyed.Node.Name("name"),
            Title = keyed.Node.Line("title"),
            TimeZone = Zone(keyed.Node, zone),
            Email = keyed.Node.Line("email"),
        };
        keyed.Node.Close();
        return person;
    }

    private static Persona ReadPersona(Keyed<PersonaId> keyed, int position, FileIndex index)
    {
        var node = keyed.Node;
        var persona = new Persona
        {
            Id = keyed.Id,
            WorkspaceId = index.WorkspaceId,
            Key = keyed.Key,
            Order = position + 1,
            Name = node.Name("name"),
            Role = node.Text("role"),
            Age = node.Whole("age", 0, 150),
            Function = node.Text("function"),
            Goal = node.Text("goal"),
            Context = node.Text("context"),
            Frustration = node.Text("frustration"),
            SegmentId = index.Segments.Find(node, "segmentId"),
        };
        node.Close();
        return persona;
    }

    private static string Zone(Node node, string? otherwise)
    {
        if (node.Take("timeZone") is null && otherwise is not null)
        {
            return otherwise;
        }

        var zone = node.Name("timeZone");
        if (zone.Length > 0 && !Zones.IsKnown(zone))
        {
            node.Wrong(
                "timeZone",
                $"'{Node.Shorten(zone)}' is not a time zone I know.",
                "Write its IANA name, such as Europe/Copenhagen."
            );
        }

        return zone;
    }

    private static string Matching(Node node, string property, Regex pattern, string remedy)
    {
        var text = node.Name(property);
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            node.Wrong(property, $"'{Node.Shorten(text)}' is not such a code.", remedy);
        }

        return text;
    }

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Currency();

    [GeneratedRegex(
        "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Locale();
}
