using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using JourneyBot.App.AddIn.Pane;
using JourneyBot.App.Packages;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Packages;

/// <summary>What no schema checks: that the parts of a manifest fit each other, the server, and the other package.</summary>
public sealed class PackageTests
{
    private static readonly XName DefaultValue = "DefaultValue";

    [Fact]
    public void The_Teams_app_has_its_three_files_at_the_top() =>
        Assert.Equal(
            ["color.png", "manifest.json", "outline.png"],
            new APackage().Teams().Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_button_opens_what_a_runtime_offers()
    {
        var extension = Assert.Single(new APackage().Manifest()["extensions"]!.AsArray())!;
        var runtimes = extension["runtimes"]!.AsArray();
        var offered = runtimes.SelectMany(r =>
            r!["actions"]!.AsArray().Select(a => (string)a!["id"]!)
        );
        var opened = Nodes(extension)
            .Where(n => n["actionId"] is not null)
            .Select(n => (string)n["actionId"]!);

        Assert.Equal(offered.Order(), opened.Order());
        Assert.All(
            runtimes,
            r => Assert.Equal(APackage.Home + PaneEndpoints.Pane, (string)r!["code"]!["page"]!)
        );
    }

    [Fact]
    public void Every_page_and_picture_is_on_a_valid_domain_which_is_a_host_and_no_address()
    {
        var manifest = new APackage().Manifest();
        var domains = manifest["validDomains"]!.AsArray().Select(d => (string)d!).ToList();
        var own = Addresses(manifest["extensions"]!).ToList();

        Assert.NotEmpty(own);
        Assert.All(domains, d => Assert.Equal(UriHostNameType.Dns, Uri.CheckHostName(d)));
        Assert.All(own, a => Assert.Contains(new Uri(a).Host, domains));
        Assert.All(own, a => Assert.StartsWith("https://", a, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_the_stand_alone_add_in_shows_is_on_its_own_host()
    {
        var addIn = new APackage().AddIn();
        var addresses = addIn
            .Descendants()
            .Where(e => e.Name.LocalName is not "SupportUrl")
            .Select(e => (string?)e.Attribute(DefaultValue))
            .Where(v => v?.StartsWith("http", StringComparison.Ordinal) is true)
            .ToList();

        Assert.InRange(addresses.Count, 6, 20);
        Assert.All(
            addresses,
            a => Assert.StartsWith(APackage.Home + "/", a, StringComparison.Ordinal)
        );
        Assert.Contains(
            APackage.Home,
            addIn.Descendants().Where(e => e.Name.LocalName is "AppDomain").Select(e => e.Value)
        );
    }

    [Fact]
    public void Every_resource_the_stand_alone_add_in_names_is_there_once_and_fits()
    {
        var addIn = new APackage().AddIn();
        var resources = addIn
            .Descendants()
            .Single(e => e.Name.LocalName is "Resources")
            .Descendants()
            .Where(e => e.Attribute("id") is not null)
            .ToList();
        var named = addIn.Descendants().Attributes("resid").Select(a => a.Value).ToHashSet();

        Assert.Equal(
            named.Order(StringComparer.Ordinal),
            resources.Select(r => (string)r.Attribute("id")!).Order(StringComparer.Ordinal)
        );
        Assert.All(named, id => Assert.InRange(id.Length, 1, 32));
        Assert.All(
            resources.Where(r => r.Parent!.Name.LocalName is "ShortStrings"),
            r => Assert.InRange(((string)r.Attribute(DefaultValue)!).Length, 1, 125)
        );
        Assert.All(
            resources.Where(r => r.Parent!.Name.LocalName is "LongStrings"),
            r => Assert.InRange(((string)r.Attribute(DefaultValue)!).Length, 1, 250)
        );
    }

    // Office refuses the file where one stands elsewhere, and no tool says so without the network.
    [Theory]
    [InlineData(
        "OfficeApp",
        "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides"
    )]
    [InlineData("VersionOverrides", "Hosts Resources")]
    [InlineData("Group", "Label Icon Control")]
    [InlineData("Control", "Label Supertip Icon Action")]
    [InlineData("Supertip", "Title Description")]
    [InlineData("Action", "TaskpaneId SourceLocation")]
    [InlineData("Resources", "Images Urls ShortStrings LongStrings")]
    public void Elements_of_the_stand_alone_add_in_stand_in_their_order(
        string parent,
        string children
    )
    {
        var element = new APackage()
            .AddIn()
            .DescendantsAndSelf()
            .Single(e => e.Name.LocalName == parent);

        Assert.Equal(children.Split(' '), element.Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public void The_stand_alone_add_in_asks_for_what_the_other_asks_for()
    {
        var requirements = new APackage().Manifest()["extensions"]![0]!["requirements"]!;
        var addIn = new APackage().AddIn();
        var set = addIn.Descendants().Single(e => e.Name.LocalName is "Set");
        var capability = requirements["capabilities"]![0]!;

        Assert.Equal((string?)capability["name"], (string?)set.Attribute("Name"));
        Assert.Equal((string?)capability["minVersion"], (string?)set.Attribute("MinVersion"));
        Assert.Equal("presentation", (string?)requirements["scopes"]![0]);
        Assert.Equal(
            "Presentation",
            (string?)
                addIn
                    .Elements()
                    .Single(e => e.Name.LocalName is "Hosts")
                    .Elements()
                    .Single()
                    .Attribute("Name")
        );
    }

    [Fact]
    public void The_two_packages_differ_in_id_and_name_and_the_first_hides_the_second()
    {
        var manifest = new APackage().Manifest();
        var addIn = new APackage().AddIn();
        var id = addIn.Elements().Single(e => e.Name.LocalName is "Id").Value;
        var name = (string?)
            addIn.Elements().Single(e => e.Name.LocalName is "DisplayName").Attribute(DefaultValue);

        Assert.NotEqual((string?)manifest["id"], id);
        Assert.NotEqual((string?)manifest["bots"]![0]!["botId"], id);
        Assert.NotEqual((string?)manifest["name"]!["short"], name);
        Assert.NotEqual((string?)manifest["name"]!["full"], name);
        Assert.Equal(
            id,
            (string?)
                manifest["extensions"]![0]!["alternates"]![0]!["hide"]!["customOfficeAddin"]![
                    "officeAddinId"
                ]
        );
    }

    [Fact]
    public void The_version_is_the_programs_own_unless_another_is_set()
    {
        var own = typeof(PackageOptions).Assembly.GetName().Version!.ToString(3);

        Assert.Equal(own, (string?)new APackage().Manifest()["version"]);
        Assert.Equal(own + ".0", VersionOf(new APackage()));
        var later = new APackage().With("Package:Version", "2.10.7");
        Assert.Equal("2.10.7", (string?)later.Manifest()["version"]);
        Assert.Equal("2.10.7.0", VersionOf(later));

        static string VersionOf(APackage package) =>
            package.AddIn().Elements().Single(e => e.Name.LocalName is "Version").Value;
    }

    [Fact]
    public void People_sign_in_to_the_registration_the_server_takes_tokens_for()
    {
        var app = new APackage().Manifest()["webApplicationInfo"]!;

        Assert.Equal(APackage.BotId, (string?)app["id"]);
        Assert.Equal($"api://journey.example.com/botid-{APackage.BotId}", (string?)app["resource"]);
        const string Own = "99990000-aaaa-2222-bbbb-3333cccc4444";
        var other = new APackage()
            .With("SignIn:ClientId", Own)
            .With("SignIn:ApplicationIdUri", "api://own")
            .Manifest()["webApplicationInfo"]!;
        Assert.Equal((Own, "api://own"), ((string)other["id"]!, (string)other["resource"]!));
    }

    [Theory]
    [InlineData("Brack & <b>Field</b> \"1\"")]
    [InlineData("{{HOST}} {{NOPE}}")]
    [InlineData("Ünïcode 山 🚑")]
    public void What_is_filled_in_stays_what_it_was(string name)
    {
        var package = new APackage().With("Package:DeveloperName", name);

        Assert.Equal(name, (string?)package.Manifest()["developer"]!["name"]);
        Assert.Equal(
            name,
            package.AddIn().Elements().Single(e => e.Name.LocalName is "ProviderName").Value
        );
    }

    [Fact]
    public void Nothing_is_left_to_be_filled_in_and_the_same_settings_give_the_same_bytes()
    {
        var first = new APackage().Make();
        var again = new APackage().Make();

        Assert.DoesNotContain(
            "{{",
            new APackage().Manifest().ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("{{", new APackage().AddIn().ToString(), StringComparison.Ordinal);
        Assert.Equal(first.Select(f => f.Bytes), again.Select(f => f.Bytes));
    }

    [Theory]
    [InlineData("color.png", 192, false)]
    [InlineData("outline.png", 32, true)]
    [InlineData("icon-16.png", 16, true)]
    [InlineData("icon-32.png", 32, true)]
    [InlineData("icon-64.png", 64, true)]
    [InlineData("icon-80.png", 80, true)]
    [InlineData("icon-128.png", 128, true)]
    public void An_icon_has_its_size_and_is_see_through_where_it_must_be(
        string file,
        int side,
        bool hasAlpha
    )
    {
        var png = File.ReadAllBytes(Repository.PathTo("manifest", file)).AsSpan();

        // A PNG begins with 8 bytes of signature and the header chunk: width, height, depth and kind of colour, 6 with alpha.
        Assert.Equal([0x89, .. "PNG"u8], png[..4].ToArray());
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png[16..]));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        Assert.Equal(hasAlpha ? 6 : 2, png[25]);
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(p => Nodes(p.Value)).Prepend(one),
            JsonArray many => many.SelectMany(Nodes),
            _ => [],
        };

    private static IEnumerable<string> Addresses(JsonNode node) =>
        Nodes(node)
            .SelectMany(n => n)
            .Where(p => p.Value?.GetValueKind() is JsonValueKind.String)
            .Select(p => (string)p.Value!)
            .Where(v => v.Contains("://", StringComparison.Ordinal));
}
