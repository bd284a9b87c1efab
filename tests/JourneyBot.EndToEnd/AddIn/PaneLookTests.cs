using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using JourneyBot.EndToEnd.Browser;
using JourneyBot.EndToEnd.Processes;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>Everybody can read and use the pane, it is small, and its scripts are sound.</summary>
[Collection(SharedPane.Name)]
public sealed class PaneLookTests(Chromium chromium, PaneApp app)
{
    /// <summary>All that the pane needs to open besides Office's own script, as it goes over the wire (Brotli).</summary>
    private const int MostBytesToOpen = 20 * 1024;

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("contrast")]
    public async Task Nothing_keeps_people_from_reading_or_using_it(string theme)
    {
        await using var pane = await app.OpenAsync(
            chromium,
            new() { Dark = theme == "dark", ForcedColors = theme == "contrast" }
        );
        await pane.ReadyAsync();
        await pane.Tile("The map").Locator("input").CheckAsync();
        await CheckAsync(pane, $"pane-{theme}-insert");
        await pane.Tile("The map").Locator("input").UncheckAsync();
        await pane.OpenListAsync();
        await CheckAsync(pane, $"pane-{theme}-empty");
        await pane.InsertAsync("The map", "Customer asset", "Stage 5", "Fix");
        await pane.DeckAsync<object?>("deck.edit(3)");
        await pane.AgeAsync(3, 4);
        await CheckAsync(pane, $"pane-{theme}-behind");
        await pane.Button("Refresh all 2").ClickAsync();
        await Assertions.Expect(pane.Button("Skip slide 3")).ToBeVisibleAsync();
        await CheckAsync(pane, $"pane-{theme}-question");
    }

    [Fact]
    public async Task It_can_be_used_with_the_keyboard_alone()
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();
        var keys = pane.Page.Keyboard;
        await pane.Page.Locator("#tab-insert").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(pane.Page.Locator("#tab-present")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowLeft");

        await pane.Tile("Customer asset").Locator("input").FocusAsync();
        await keys.PressAsync("Space");
        await pane.Button("Insert 1 slide").FocusAsync();
        await keys.PressAsync("Enter");

        await pane.SaysAsync("1 slide put in.");
        await pane.IdleAsync();
        // The button that was pressed has nothing left to do, so the focus is on the open tab.
        await Assertions.Expect(pane.Page.Locator("#tab-insert")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_click_on_its_number_shows_a_slide_in_PowerPoint()
    {
        await using var pane = await app.OpenAsync(chromium, new() { Slides = 3 });
        await pane.ReadyAsync();
        await pane.InsertAsync("Fix");

        await pane.Button("Show slide 4").ClickAsync();

        await Eventually.TrueAsync(
            () => pane.DeckAsync<bool>("deck.selected[0] === deck.slides[3].id"),
            "the slide to be selected"
        );
    }

    [Fact]
    public async Task It_opens_with_at_most_20_KB_besides_Offices_own_script()
    {
        await using var pane = await app.OpenAsync(chromium);
        await pane.ReadyAsync();

        // Headers are not counted. Everything is sent as Brotli.
        var sizes = await pane.Page.EvaluateAsync<JsonElement>(
            """
            (() => {
              const named = [...document.querySelectorAll("head [href*='/assets/'], head [src*='/assets/']:not([nomodule])")]
                .map((tag) => tag.href || tag.src);
              return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .filter((file) => file.entryType === "navigation" || named.includes(file.name))
                .map((file) => [file.name.split("/").at(-1), file.encodedBodySize]);
            })()
            """
        );
        // Nothing else was there when the pane asked its server for the first time.
        var late = await pane.Page.EvaluateAsync<string[]>(
            """
            (() => {
              const files = performance.getEntriesByType("resource");
              const first = files.find((file) => file.name.endsWith("/addin/config")).startTime;
              const named = [...document.querySelectorAll("head [href], head [src]")].map((tag) => tag.href || tag.src);
              return files.filter((file) => file.startTime < first && !named.includes(file.name)).map((file) => file.name);
            })()
            """
        );

        var files = sizes
            .EnumerateArray()
            .ToDictionary(f => f[0].GetString()!, f => f[1].GetInt32());
        Assert.Contains("pane.css", files.Keys);
        Assert.Contains("scan.js", files.Keys);
        Assert.Empty(late);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{files.Values.Sum()} bytes in {files.Count} files"
        );
        Assert.InRange(files.Values.Sum(), 1, MostBytesToOpen);
    }

    [Fact]
    public async Task Its_scripts_use_only_what_there_is() =>
        await RunAsync("node", Modules("typescript", "bin", "tsc"), "-p", Folder("AddIn", "types"));

    [Fact]
    public async Task The_third_party_scripts_are_what_the_locked_packages_build()
    {
        var rebuilt = Directory.CreateTempSubdirectory("journeybot-");
        await RunAsync("node", Folder("vendor", "vendor.mjs"), rebuilt.FullName);

        foreach (var file in rebuilt.EnumerateFiles())
        {
            var shipped = Repository.PathTo(
                "src",
                "JourneyBot.App",
                "AddIn",
                "Pane",
                "lib",
                file.Name
            );
            Assert.True(
                await HashAsync(shipped) == await HashAsync(file.FullName),
                $"{file.Name} differs: npm run vendor, in tests/JourneyBot.EndToEnd, builds it again."
            );
        }

        Assert.Equal(4, rebuilt.GetFiles().Length);
        rebuilt.Delete(recursive: true);
    }

    private static async Task<string> HashAsync(string file) =>
        Convert.ToHexString(
            SHA256.HashData(
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            )
        );

    private static async Task CheckAsync(PaneSession pane, string picture)
    {
        await Shots.TakeAsync(pane.Page, picture);
        Assert.Equal(320, await pane.DeckAsync<int>("document.scrollingElement.scrollWidth"));
        await pane.Page.EvaluateAsync(
            await File.ReadAllTextAsync(
                Modules("axe-core", "axe.min.js"),
                TestContext.Current.CancellationToken
            )
        );
        var found = await pane.Page.EvaluateAsync<string[]>(
            "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target} ${n.failureSummary}`)))"
        );
        Assert.True(found.Length == 0, $"{picture}\n{string.Join('\n', found)}");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        await using var process = ChildProcess.Start(new ProcessStartInfo(program, arguments));
        await process.FinishAsync();
    }

    private static string Modules(params string[] parts) => Folder(["node_modules", .. parts]);

    private static string Folder(params string[] parts) =>
        Repository.PathTo(["tests", "JourneyBot.EndToEnd", .. parts]);
}
