using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.Browser;

/// <summary>Pictures of what a test saw, kept in the folder named by JOURNEYBOT_SHOTS; none are taken without it.</summary>
internal static class Shots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("JOURNEYBOT_SHOTS");

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
        }
    }

    /// <summary>The whole of it, even when it is taller than the window: the client scrolls inside its own list.</summary>
    public static async Task TakeAsync(ILocator locator, string name)
    {
        if (Folder is null)
        {
            return;
        }

        var page = locator.Page;
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(size.Width, 4000);
        await locator.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
