using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Packages;

/// <summary>The package command as it is typed, and Microsoft's own tools over what it makes; none of them needs the network.</summary>
public sealed class PackageCommandTests
{
    private const string Settings = """
        {
          // As a person fills it in.
          "Teams": { "AppId": "00001111-aaaa-2222-bbbb-3333cccc4444" },
          "App": { "PublicUrl": "https://journey.example.com/" },
          "Package": {
            "TeamsAppId": "7a1c0de0-0000-4000-8000-000000000001",
            "AddInId": "7a1c0de0-0000-4000-8000-000000000002",
            "DeveloperName": "Brackenfold & <Daughters>",
            "WebsiteUrl": "https://example.com",
            "PrivacyUrl": "https://example.com/privacy?lang=en&v=2",
            "TermsUrl": "https://example.com/terms"
          }
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_packages_pass_Microsofts_own_tools_and_say_the_same()
    {
        await using var app = AppProcess.Asleep();
        var folder = await MakeAsync(app);
        var file = Path.Combine(folder, "manifest.json");
        var manifest = await File.ReadAllTextAsync(file, Stop);

        var report = await CheckAsync(folder);

        Assert.Empty(report["unified"]!.AsArray());
        Assert.Empty(report["addIn"]!.AsArray());
        Assert.Equal(Shown(JsonNode.Parse(manifest)!), Shown(report["converted"]!));

        // That the tools find something where there is something.
        await File.WriteAllTextAsync(
            file,
            manifest.Replace("\"openPage\"", "\"openWindow\"", StringComparison.Ordinal),
            Stop
        );
        Assert.NotEmpty((await CheckAsync(folder))["unified"]!.AsArray());
    }

    [Fact]
    public async Task Without_settings_it_says_what_is_missing_and_makes_nothing()
    {
        await using var app = AppProcess.Asleep();
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "appsettings.json"), "{}", Stop);

        var refused = await app.CommandAsync("package", "--out", "packages");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Set Package:TeamsAppId to ", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Set App:PublicUrl to ", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Files, f => f.Contains("packages", StringComparison.Ordinal));
    }

    /// <summary>Makes the packages as a person does, and unpacks the first beside the second.</summary>
    private static async Task<string> MakeAsync(AppProcess app)
    {
        var settings = Path.Combine(app.Folder, "settings.json");
        await File.WriteAllTextAsync(settings, Settings, Stop);
        var made = await app.CommandAsync("package", "--settings", settings, "--out", "packages");
        Assert.True(made.ExitCode == 0, made.Output);
        var folder = Path.Combine(app.Folder, "packages");
        await ZipFile.ExtractToDirectoryAsync(
            Path.Combine(folder, "journeybot-teams.zip"),
            folder,
            Stop
        );
        return folder;
    }

    // The page that opens, the button and its words: what a person sees of either package.
    private static string Shown(JsonNode manifest)
    {
        var extension = manifest["extensions"]![0]!;
        var runtime = extension["runtimes"]!
            .AsArray()
            .Single(r => r!["code"]!["page"] is not null && r["actions"] is not null)!;
        var group = extension["ribbons"]![0]!["tabs"]![0]!["groups"]![0]!;
        var button = group["controls"]![0]!;
        return string.Join(
            '\n',
            runtime["code"]!["page"],
            extension["ribbons"]![0]!["tabs"]![0]!["builtInTabId"],
            group["label"],
            button["label"],
            button["supertip"]!["title"],
            button["supertip"]!["description"],
            string.Join(' ', button["icons"]!.AsArray().Select(i => $"{i!["size"]} {i["url"]}")),
            manifest["developer"]!["name"],
            manifest["version"],
            manifest["authorization"]!["permissions"]!["resourceSpecific"]![0]!["name"]
        );
    }

    private static async Task<JsonNode> CheckAsync(string folder)
    {
        var script = Repository.PathTo(
            "tests",
            "JourneyBot.EndToEnd",
            "check-packages",
            "check.mjs"
        );
        await using var node = ChildProcess.Start(
            new ProcessStartInfo(
                "node",
                [
                    script,
                    Path.Combine(folder, "manifest.json"),
                    Path.Combine(folder, "journeybot-powerpoint.xml"),
                    Path.Combine(folder, "converted"),
                ]
            )
        );
        var code = await node.WaitForEndAsync();
        var report = node.Output.Split('\n').FirstOrDefault(l => l.StartsWith('{'));
        Assert.True(code == 0 && report is not null, node.Output);
        return JsonNode.Parse(report)!;
    }
}
