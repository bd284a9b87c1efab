using System.Text.RegularExpressions;
using JourneyBot.EndToEnd.Browser;
using JourneyBot.EndToEnd.Processes;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>The real pane, served by the real app, over a presentation that a script keeps in memory.</summary>
internal sealed partial class PaneSession : IAsyncDisposable
{
    private const string FakeOffice = "/fake-office.js";
    private readonly List<string> _errors = [];

    private PaneSession(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What the browser complained about, apart from answers that a test made bad.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public ILocator Status => Page.Locator("#said");

    /// <summary>The slides of ours in the list, in order.</summary>
    public ILocator Rows => Page.Locator("#slides > li");

    public static async Task<PaneSession> OpenAsync(
        Chromium chromium,
        AppProcess app,
        PaneSetup setup
    )
    {
        var page = await chromium.OpenPageAsync(setup.PaneWidth, 700);
        var session = new PaneSession(page);
        page.Console += (_, message) => session.Note(message);
        page.PageError += (_, error) => session._errors.Add(error);
        await page.EmulateMediaAsync(
            new()
            {
                ColorScheme = setup.Dark is true ? ColorScheme.Dark : ColorScheme.Light,
                ForcedColors = setup.ForcedColors ? ForcedColors.Active : ForcedColors.None,
            }
        );
        await page.AddInitScriptAsync(setup.Script);
        var script = Repository.PathTo("tests", "JourneyBot.EndToEnd", "AddIn", "fake-office.js");
        await page.RouteAsync(
            FakeOfficeAddress,
            route =>
                setup.NoOffice
                    ? route.AbortAsync()
                    : route.FulfillAsync(new() { Path = script, ContentType = "text/javascript" })
        );
        if (setup.Before is { } before)
        {
            await before(page);
        }

        var pane = $"{app.Address}addin/pane?office={FakeOffice}";
        if (setup.Framed)
        {
            await page.RouteAsync(
                "**/around",
                route =>
                    route.FulfillAsync(
                        new()
                        {
                            ContentType = "text/html",
                            Body = $"<iframe src='{pane}' width='100%' height='600'></iframe>",
                        }
                    )
            );
        }

        await page.GotoAsync(setup.Framed ? $"{app.Address}around" : pane);
        return session;
    }

    public ILocator Button(string name) =>
        Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Tile(string name) =>
        Page.Locator("label.tile")
            .Filter(new() { Has = Page.Locator("b", new() { HasTextString = name }) })
            .First;

    /// <summary>Waits until the slides that can be put in are there.</summary>
    public async Task<PaneSession> ReadyAsync()
    {
        await Page.Locator(".tile")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await IdleAsync();
        return this;
    }

    public Task IdleAsync() =>
        Assertions.Expect(Page.Locator("body")).Not.ToHaveAttributeAsync("data-busy", "true");

    /// <summary>Puts slides in by the names of their tiles, and opens the list of those that are in.</summary>
    public async Task InsertAsync(params string[] names)
    {
        await OpenInsertAsync();
        foreach (var name in names)
        {
            await Tile(name).Locator("input").CheckAsync();
        }

        var slides = names.Length == 1 ? "1 slide" : $"{names.Length} slides";
        await Button($"Insert {slides}").ClickAsync();
        await SaysAsync($"{slides} put in.");
        await OpenListAsync();
    }

    public Task OpenInsertAsync() =>
        Page.GetByRole(AriaRole.Tab, new() { Name = "Insert" }).ClickAsync();

    public Task OpenListAsync() =>
        Page.GetByRole(AriaRole.Tab, new() { Name = "In this presentation" }).ClickAsync();

    public async Task CheckAgainAsync()
    {
        await Button("Check again").ClickAsync();
        await IdleAsync();
    }

    /// <summary>Makes slides look as if they had been put in long ago, and lets the pane find out.</summary>
    public async Task AgeAsync(params int[] numbers)
    {
        await DeckAsync<object?>($"deck.age({string.Join(',', numbers)})");
        await CheckAgainAsync();
    }

    /// <summary>Removes what a broken refresh left, where the pane offers it.</summary>
    public async Task TidyAsync()
    {
        var tidy = Button("Remove it");
        if (await tidy.IsVisibleAsync())
        {
            await tidy.ClickAsync();
            await SaysAsync("removed.");
            await IdleAsync();
        }
    }

    public Task SaysAsync(string text) => Assertions.Expect(Status).ToContainTextAsync(text);

    public async Task<T> DeckAsync<T>(string script) => await Page.EvaluateAsync<T>(script);

    public Task<string[]> IdsAsync() => DeckAsync<string[]>("deck.slides.map(s => s.id)");

    public Task<string> TagAsync(int number, string tag) =>
        DeckAsync<string>($"deck.slides[{number - 1}].tags.get('{tag}') ?? ''");

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private void Note(IConsoleMessage message)
    {
        if (
            message.Type is "error" or "warning"
            && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        )
        {
            _errors.Add(message.Text);
        }
    }

    // The page's own address ends with it too.
    [GeneratedRegex(@"^http://[^?]*/fake-office\.js$", RegexOptions.None, 1000)]
    private static partial Regex FakeOfficeAddress { get; }
}
