using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JourneyBot.App.Packages;

/// <summary>The templates and icons of the folder <c>manifest</c>, which are built into the program; values go in as values and never as markup.</summary>
internal static partial class PackageTemplates
{
    /// <summary>Sizes of the icons PowerPoint's ribbon and its lists of add-ins show.</summary>
    public static IReadOnlyList<int> IconSizes { get; } = [16, 32, 64, 80, 128];

    /// <summary>The unified manifest: what Teams and PowerPoint read.</summary>
    public static JsonNode Manifest(IReadOnlyDictionary<string, string> values) =>
        Fill(JsonNode.Parse(Read("manifest.json"))!, values);

    /// <summary>The add-in alone, for Office that does not read the unified manifest; its words are the unified one's.</summary>
    public static XDocument AddIn(IReadOnlyDictionary<string, string> values)
    {
        var words = new Dictionary<string, string>(values, StringComparer.Ordinal);
        var button = Manifest(values)["extensions"]![0]!["ribbons"]![0]!["tabs"]![0]!;
        var group = button["groups"]![0]!;
        var control = group["controls"]![0]!;
        words["GROUP_LABEL"] = (string)group["label"]!;
        words["BUTTON_LABEL"] = (string)control["label"]!;
        words["TIP_TITLE"] = (string)control["supertip"]!["title"]!;
        words["TIP"] = (string)control["supertip"]!["description"]!;
        using var stream = new MemoryStream(Read("add-in.xml"));
        var document = XDocument.Load(stream);
        foreach (var element in document.Descendants())
        {
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                attribute.Value = Fill(attribute.Value, words);
            }

            if (element is { HasElements: false, IsEmpty: false })
            {
                element.Value = Fill(element.Value, words);
            }
        }

        return document;
    }

    public static byte[] Read(string name)
    {
        using var resource =
            typeof(PackageTemplates).Assembly.GetManifestResourceStream("manifest/" + name)
            ?? throw new InvalidOperationException($"{name} was not built into the program.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }

    private static JsonNode Fill(JsonNode node, IReadOnlyDictionary<string, string> values) =>
        node switch
        {
            JsonObject one => new JsonObject(
                one.Select(p =>
                    KeyValuePair.Create(
                        p.Key,
                        p.Value is null ? null : (JsonNode?)Fill(p.Value, values)
                    )
                )
            ),
            JsonArray many => new JsonArray([
                .. many.OfType<JsonNode>().Select(n => Fill(n, values)),
            ]),
            JsonValue text when text.GetValueKind() is JsonValueKind.String => JsonValue.Create(
                Fill(text.GetValue<string>(), values)
            ),
            _ => node.DeepClone(),
        };

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder.Replace(
            text,
            match =>
                values.TryGetValue(match.Groups["name"].Value, out var value)
                    ? value
                    : throw new InvalidOperationException(
                        $"Nothing is filled in for {match.Value} of the manifest."
                    )
        );

    [GeneratedRegex(@"\{\{(?<name>[A-Z_]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder { get; }
}
