using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using JourneyBot.App.Packages;
using Microsoft.Extensions.Configuration;

namespace JourneyBot.Tests.App.Packages;

/// <summary>The packages made from settings that are whole as they stand, or spoilt in one of them.</summary>
internal sealed class APackage
{
    public const string TeamsAppId = "7a1c0de0-0000-4000-8000-000000000001";
    public const string AddInId = "7a1c0de0-0000-4000-8000-000000000002";
    public const string BotId = "00001111-aaaa-2222-bbbb-3333cccc4444";
    public const string Home = "https://journey.example.com";

    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal)
    {
        ["Teams:AppId"] = BotId,
        ["App:PublicUrl"] = Home + "/",
        ["Package:TeamsAppId"] = TeamsAppId,
        ["Package:AddInId"] = AddInId,
        ["Package:DeveloperName"] = "Brackenfold",
        ["Package:WebsiteUrl"] = "https://example.com",
        ["Package:PrivacyUrl"] = "https://example.com/privacy",
        ["Package:TermsUrl"] = "https://example.com/terms",
    };

    public IEnumerable<string> Settings => _settings.Keys;

    public APackage With(string setting, string? value)
    {
        _settings[setting] = value;
        return this;
    }

    public (PackageValues? Values, IReadOnlyList<string> Mistakes) Check() =>
        new PackageSettings(
            new ConfigurationBuilder().AddInMemoryCollection(_settings).Build()
        ).Check();

    public IReadOnlyList<(string Name, byte[] Bytes)> Make()
    {
        var (values, mistakes) = Check();
        Assert.True(values is not null, string.Join('\n', mistakes));
        return InstallPackages.Make(values);
    }

    /// <summary>The files of the Teams app by name.</summary>
    public Dictionary<string, byte[]> Teams()
    {
        using var zip = new ZipArchive(new MemoryStream(Make()[0].Bytes));
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var content = e.Open();
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                return copy.ToArray();
            },
            StringComparer.Ordinal
        );
    }

    public JsonObject Manifest() =>
        JsonNode.Parse(Encoding.UTF8.GetString(Teams()["manifest.json"]))!.AsObject();

    public XElement AddIn() => XDocument.Load(new MemoryStream(Make()[1].Bytes)).Root!;
}
