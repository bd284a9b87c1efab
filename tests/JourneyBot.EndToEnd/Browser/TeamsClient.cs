using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JourneyBot.EndToEnd.Decks;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.Browser;

/// <summary>What Rosa sees and does in the emulator's Teams client. It keeps no history: a reload empties it.</summary>
internal sealed partial class TeamsClient(IPage page)
{
    private const string BotName = "JourneyBot";

    public IPage Page => page;

    /// <summary>Newest first.</summary>
    public ILocator Threads =>
        page.Locator("div.fui-Card[role=group]")
            .Filter(
                new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }) }
            );

    /// <summary>The posts that are a card of one stage.</summary>
    public ILocator StageCards =>
        page.Locator(".ac-adaptiveCard").Filter(new() { HasTextRegex = OneStage });

    /// <summary>What the bot said in a personal or group chat: one for the text and one for each card.</summary>
    public ILocator Bubbles => page.Locator(".fai-OutputCard");

    private ILocator LogRows => page.Locator("[contenteditable=true][spellcheck=false] > div");

    public async Task LoadAsync(Uri playground)
    {
        await page.GotoAsync(playground.ToString());
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).WaitForAsync();
    }

    /// <summary>Loading the page installs the bot for Rosa: two activities, in either order.</summary>
    public async Task OpenAsync(Uri playground)
    {
        await LoadAsync(playground);
        await WaitForLogAsync("conversationUpdate 200", 1);
        await WaitForLogAsync("installationUpdate 200", 1);
    }

    public Task OpenPersonalChatAsync() => GoToAsync("Personal Chat", "Type a message...");

    /// <summary>The first visit to a channel installs the bot in its team.</summary>
    public Task OpenChannelAsync(string channel) =>
        GoToAsync($"Brackenfold - {channel}", "Start a new post");

    /// <summary>Says something in the open personal chat.</summary>
    public async Task SayAsync(string text)
    {
        await TypeAsync(page.GetByRole(AriaRole.Textbox).Last, text, mention: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Starts a thread in the open channel that mentions the bot.</summary>
    public async Task PostAsync(string text)
    {
        await TypeAsync(page.GetByRole(AriaRole.Textbox).First, text, mention: true);
        // A card may have a button of the same name.
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true })
            .And(page.Locator("button:not(.ac-adaptiveCard *)"))
            .ClickAsync();
    }

    public ILocator ThreadWith(string text) =>
        Threads.Filter(new() { HasTextRegex = Exactly(text) }).First;

    /// <summary>The newest card with this text, in one thread or anywhere.</summary>
    public CardOnScreen Card(string withText, ILocator? within = null) =>
        new(
            (within ?? page.Locator("body"))
                .Locator(".ac-adaptiveCard")
                .Filter(new() { HasTextRegex = Exactly(withText) })
                .Last
        );

    /// <summary>The strip under a card whose button was answered with a sentence or an error.</summary>
    public ILocator Strip => page.Locator("div:has(> button[aria-label='Dismiss Invoke Message'])");

    public Task ActAsOneselfAsync() => page.UnrouteAsync(CardActions);

    /// <summary>From now on card buttons clicked here come from another person of the configuration.</summary>
    public Task ActAsAsync(string userId) =>
        page.RouteAsync(
            CardActions,
            async route =>
            {
                var body = JsonNode.Parse(route.Request.PostData!)!;
                body["from"]!["id"] = userId;
                await route.ContinueAsync(
                    new() { PostData = Encoding.UTF8.GetBytes(body.ToJsonString()) }
                );
            }
        );

    /// <summary>Clicks a button that opens a file, and keeps the file the browser gets.</summary>
    public async Task<DeckFile> DownloadAsync(CardOnScreen card, string title, string folder)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => card.PressAsync(title));
        var path = Path.Combine(folder, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return new DeckFile(path);
    }

    /// <summary>What the emulator's log panel holds against the bot: refused calls, answers it could not read.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync() =>
        [.. (await LogAsync()).Where(line => Complaint.IsMatch(line))];

    public Task WaitForLogAsync(string text, int times) =>
        Eventually.TrueAsync(
            async () =>
                (await LogAsync()).Count(line => line.Contains(text, StringComparison.Ordinal))
                >= times,
            $"'{text}' {times} times in the emulator's log"
        );

    public async Task<IReadOnlyList<string>> LogAsync() =>
        [.. (await LogRows.AllInnerTextsAsync()).Select(line => Blanks.Replace(line, " ").Trim())];

    // The browser's own search takes capitals for small letters.
    private static Regex Exactly(string text) =>
        new(Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task GoToAsync(string treeItem, string placeholder)
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = treeItem, Exact = true })
            .ClickAsync();
        await page.GetByText(placeholder).WaitForAsync();
    }

    private async Task TypeAsync(ILocator box, string text, bool mention)
    {
        await box.ClickAsync();
        if (mention)
        {
            await page.Keyboard.TypeAsync($"@{BotName}");
            await page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" })
                .GetByRole(AriaRole.Menuitem, new() { Name = BotName })
                .First.ClickAsync();
            text = $" {text}";
        }

        await page.Keyboard.TypeAsync(text);
    }

    [GeneratedRegex(
        "/_conversation/v1/(?:invoke|submit)$",
        // The browser knows no other options.
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CardActions { get; }

    [GeneratedRegex(
        @"Warning:|Error:| [45]\d\d( |$)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Complaint { get; }

    [GeneratedRegex(@"STAGE \d+ OF \d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneStage { get; }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks { get; }
}
