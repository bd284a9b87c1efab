using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>The pane signs in with the real MSAL: through PowerPoint, or through a window, over stand-ins for both.</summary>
[Collection(SharedPane.Name)]
public sealed class SignInTests(Chromium chromium, PaneApp app)
{
    private const string Rosa = "rosa@brackenfold.example";
    private const string Scope = "api://journeybot.example/access_as_user";
    private const string Tenant = "22222222-2222-4222-8222-222222222222";
    private const string Authority = $"https://login.microsoftonline.com/{Tenant}";

    // What the pane showed its server; the server itself asks for no token while developing.
    private readonly ConcurrentQueue<string> _shown = new();

    [Fact]
    public async Task Without_sign_in_nothing_of_MSAL_is_loaded()
    {
        var files = new ConcurrentQueue<string>();
        await using var pane = await app.OpenAsync(
            chromium,
            new()
            {
                Before = page =>
                {
                    page.Request += (_, request) => files.Enqueue(request.Url);
                    return Task.CompletedTask;
                },
            }
        );
        await pane.ReadyAsync();

        Assert.DoesNotContain(files, f => f.Contains("/lib/", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => f.EndsWith("entra.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PowerPoint_signs_in_without_a_word_and_every_request_shows_the_token()
    {
        await using var pane = await OpenAsync($"{{ username: '{Rosa}' }}");
        await pane.ReadyAsync();
        await pane.InsertAsync("The map");

        Assert.All(
            _shown,
            header => Assert.StartsWith("Bearer token-", header, StringComparison.Ordinal)
        );
        Assert.Equal(
            ["GetInitContext", "GetToken"],
            await pane.DeckAsync<string[]>("broker.calls.map(c => c.method)")
        );
        Assert.Contains(
            Scope,
            await pane.DeckAsync<string>("broker.calls[1].scope"),
            StringComparison.Ordinal
        );
        await Assertions.Expect(pane.Page.Locator("#other-account")).ToBeHiddenAsync();
        await Assertions.Expect(pane.Button("Use another account")).ToBeHiddenAsync();
        Assert.Empty(pane.Errors);
    }

    [Fact]
    public async Task When_PowerPoint_has_to_ask_it_waits_for_a_click()
    {
        await using var pane = await OpenAsync(
            $"{{ username: '{Rosa}', fails: {{ GetToken: 'USER_INTERACTION_REQUIRED', GetTokenPopup: 'USER_CANCEL' }} }}"
        );
        await pane.SaysAsync("Sign in to see your maps.");
        await Shots.TakeAsync(pane.Page, "pane-sign-in");
        Assert.Equal(
            0,
            await pane.DeckAsync<int>(
                "broker.calls.filter(c => c.method === 'GetTokenPopup').length"
            )
        );

        await pane.Button("Sign in").ClickAsync();
        await pane.SaysAsync("closed before it was done");
        await pane.DeckAsync<object?>("broker.fails = {}");
        await pane.Button("Sign in").ClickAsync();

        await pane.ReadyAsync();
        await Assertions.Expect(pane.Status).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_account_than_PowerPoints_is_said()
    {
        await using var pane = await OpenAsync("{ username: 'guest@elsewhere.example' }");
        await pane.ReadyAsync();

        await Assertions
            .Expect(pane.Page.Locator("#other-account"))
            .ToHaveTextAsync(
                $"PowerPoint is signed in as {Rosa}, JourneyBot as guest@elsewhere.example."
            );
        await Shots.TakeAsync(pane.Page, "pane-other-account");
    }

    [Fact]
    public async Task A_token_that_ran_out_on_the_way_is_renewed_once()
    {
        await using var pane = await OpenAsync($"{{ username: '{Rosa}' }}", refuse: 1);

        await pane.ReadyAsync();

        Assert.Equal(
            2,
            await pane.DeckAsync<int>("broker.calls.filter(c => c.method === 'GetToken').length")
        );
    }

    [Fact]
    public async Task A_token_the_server_never_takes_ends_in_its_words()
    {
        await using var pane = await OpenAsync($"{{ username: '{Rosa}' }}", refuse: 9);

        await pane.SaysAsync("Your sign-in is not for this add-in.");

        await Assertions.Expect(pane.Button("Sign in")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_PowerPoint_cant_sign_in_a_window_does(bool framed)
    {
        await using var pane = await OpenAsync(null, framed: framed);
        var within = framed
            ? pane.Page.FrameLocator("iframe").Locator("body")
            : pane.Page.Locator("body");
        await Assertions
            .Expect(within.Locator("#said"))
            .ToContainTextAsync("Sign in to see your maps.");
        await pane.Page.Context.RouteAsync(
            "https://login.microsoftonline.com/**",
            new FakeEntra(Authority, Scope, Rosa).AnswerAsync
        );

        var window = await pane.Page.RunAndWaitForPopupAsync(() =>
            within.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync()
        );
        if (framed)
        {
            await ContinueAsync(window);
        }

        await within
            .Locator(".tile")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.All(_shown, header => Assert.Equal("Bearer from-the-window", header));
        await Assertions.Expect(within.Locator("#another")).ToBeVisibleAsync();
        await Eventually.TrueAsync(
            () => Task.FromResult(pane.Page.Context.Pages.Count == 1),
            "the windows to close"
        );
    }

    // The page in between, which a framed pane needs, asks for a click.
    private static async Task ContinueAsync(IPage window)
    {
        // It may be there before anybody can wait for the way to it.
        var button = window.GetByRole(AriaRole.Button, new() { Name = "Continue" });
        await button.WaitForAsync();
        Assert.Contains("/auth/relay", window.Url, StringComparison.Ordinal);
        await Shots.TakeAsync(window, "pane-relay");
        await button.ClickAsync();
    }

    // Without a broker PowerPoint can't sign in; the server refuses the first so many requests.
    private Task<PaneSession> OpenAsync(string? broker, int refuse = 0, bool framed = false) =>
        app.OpenAsync(
            chromium,
            new()
            {
                Nested = broker is not null,
                Account = Rosa,
                Framed = framed,
                Before = page => PrepareAsync(page, broker, refuse),
            }
        );

    private async Task PrepareAsync(IPage page, string? broker, int refuse)
    {
        if (broker is not null)
        {
            var path = Repository.PathTo("tests", "JourneyBot.EndToEnd", "AddIn", "fake-broker.js");
            await page.AddInitScriptAsync($"globalThis.brokerSetup = {broker};");
            await page.AddInitScriptAsync(scriptPath: path);
        }

        await page.RouteAsync(
            "**/addin/*",
            async route =>
            {
                if (route.Request.ResourceType == "document")
                {
                    await route.ContinueAsync();
                    return;
                }

                _shown.Enqueue(await route.Request.HeaderValueAsync("authorization") ?? "");
                if (--refuse >= 0)
                {
                    await route.FulfillAsync(Refusal);
                    return;
                }

                await route.ContinueAsync();
            }
        );
        await page.RouteAsync(
            "**/addin/config",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "application/json",
                        Body = JsonSerializer.Serialize(
                            new
                            {
                                mode = "entra",
                                clientId = "33333333-3333-4333-8333-333333333333",
                                authority = Authority,
                                scope = Scope,
                                bridge = "/auth/bridge",
                            }
                        ),
                    }
                )
        );
    }

    private static RouteFulfillOptions Refusal =>
        new()
        {
            Status = (int)HttpStatusCode.Unauthorized,
            ContentType = "application/json",
            Body =
                """{"error":{"code":"signInRefused","message":"Your sign-in is not for this add-in."}}""",
        };
}
