using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.Browser;

/// <summary>One card in the client: its text, its fields by their label, its buttons by their title.</summary>
internal sealed class CardOnScreen(ILocator card)
{
    public ILocator Locator => card;

    public Task ShowsAsync(string text) => Assertions.Expect(card).ToContainTextAsync(text);

    public Task ShowsNoMoreAsync(string text) =>
        Assertions.Expect(card).Not.ToContainTextAsync(text);

    /// <summary>
    /// Waits until the client has drawn the card for good: after an answer it draws it a second time, up to a second later, and forgets what
    /// was typed until then. Each drawing has ids of its own.
    /// </summary>
    public async Task SettleAsync()
    {
        var drawing = "";
        var seen = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                var now = await card.Locator("[id^='__ac-']").First.GetAttributeAsync("id");
                seen = now == drawing ? seen + 1 : 0;
                drawing = now;
                return seen >= 20;
            },
            "a card that is drawn no more"
        );
    }

    public async Task FillAsync(string label, string value) =>
        await (await FieldAsync(label)).FillAsync(value);

    /// <summary>The text that stands in a field now.</summary>
    public async Task<string> ValueAsync(string label) =>
        await (await FieldAsync(label)).InputValueAsync();

    /// <summary>Picks from a drop-down, whose options the client draws at the end of the page; many may have one label.</summary>
    public async Task ChooseAsync(string label, string option, int which = 0)
    {
        await (await FieldAsync(label, which)).ClickAsync();
        await card
            .Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true })
            .ClickAsync();
    }

    /// <summary>Picks the round button whose words begin so.</summary>
    public Task PickAsync(string words) =>
        card.GetByRole(AriaRole.Radio, new() { Name = words }).CheckAsync();

    /// <summary>Clicks a button of the card, or its entry under "..." where the client keeps the seventh and later ones.</summary>
    public async Task PressAsync(string title)
    {
        // A button that opens an address is a link.
        var button = card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true })
            .Or(card.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }));
        var more = card.GetByRole(AriaRole.Button, new() { Name = "More options" });
        await button.Or(more).First.WaitForAsync();
        if (await button.CountAsync() > 0)
        {
            await button.First.ClickAsync();
            return;
        }

        await more.ClickAsync();
        await card
            .Page.GetByRole(AriaRole.Menuitem)
            .Filter(new() { HasTextRegex = Exactly(title) })
            .ClickAsync();
    }

    // By the label element: accessible names grow by the error text once a field was refused.
    private async Task<ILocator> FieldAsync(string label, int which = 0)
    {
        var text = card.Locator("label").Filter(new() { HasTextRegex = Exactly(label) }).Nth(which);
        return card.Locator($"[id=\"{await text.GetAttributeAsync("for")}\"]");
    }

    // A required field's label ends with a star.
    private static Regex Exactly(string text) =>
        new($@"^\s*{Regex.Escape(text)}\s*\*?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
