using System.Net;
using System.Text.RegularExpressions;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.AddIn;

public sealed partial class PaneVisitTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Office = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    [Theory]
    [InlineData("/addin/pane")]
    [InlineData("/auth/bridge")]
    [InlineData("/auth/relay")]
    public async Task Its_pages_run_our_scripts_and_Offices_are_framed_by_Office_and_not_kept(
        string address
    )
    {
        await using var bot = await BotHost.StartRegisteredAsync();

        using var answer = await GetAsync(bot, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self' https://apps", policy, Ordinal);
        Assert.Contains("frame-ancestors 'self' https://*.officeapps.live.com", policy, Ordinal);
        Assert.DoesNotContain("unsafe", policy, Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        // Either would cut the window that signs in off from the pane.
        Assert.False(answer.Headers.Contains("Cross-Origin-Opener-Policy"));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.DoesNotMatch(
            InlineScript,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("/fake-office.js", true)]
    [InlineData("https://evil.example/office.js", false)]
    [InlineData("//evil.example/office.js", false)]
    [InlineData("/\\evil.example/office.js", false)]
    [InlineData("\"><script>", false)]
    public async Task A_stand_in_for_Offices_script_is_of_this_server(string script, bool taken)
    {
        await using var bot = await BotHost.StartAsync();

        var page = await ReadAsync(bot, $"/addin/pane?office={Uri.EscapeDataString(script)}");

        Assert.Contains($"<script src=\"{(taken ? script : Office)}\" defer", page, Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_stand_in_for_Offices_script()
    {
        await using var bot = await BotHost.StartRegisteredAsync();

        var page = await ReadAsync(bot, "/addin/pane?office=/fake-office.js");

        Assert.Contains($"<script src=\"{Office}\" defer", page, Ordinal);
        Assert.DoesNotContain("fake-office", page, Ordinal);
    }

    [Fact]
    public async Task The_page_names_every_script_that_is_imported_when_it_opens()
    {
        await using var bot = await BotHost.StartAsync();
        var page = await ReadAsync(bot, "/addin/pane");
        var named = Preloaded.Matches(page).Select(m => m.Groups["file"].Value).ToList();
        var folder = PaneScriptTag.Match(page).Groups["folder"].Value;
        Queue<string> unread = new(["pane.js"]);
        HashSet<string> imported = new(StringComparer.Ordinal);
        while (unread.TryDequeue(out var file))
        {
            var script = await ReadAsync(bot, folder + file);
            foreach (var next in StaticImport.Matches(script).Select(m => m.Groups["file"].Value))
            {
                if (imported.Add(next))
                {
                    unread.Enqueue(next);
                }
            }
        }

        Assert.Equal(imported.Order(StringComparer.Ordinal), named);
    }

    private static Task<HttpResponseMessage> GetAsync(BotHost bot, string address) =>
        bot.Browser.GetAsync(
            new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

    private static async Task<string> ReadAsync(BotHost bot, string address)
    {
        using var answer = await GetAsync(bot, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)", RegexOptions.None, 1000)]
    private static partial Regex InlineScript { get; }

    [GeneratedRegex(
        @"modulepreload"" href=""[^""]*/(?<file>[^/""]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Preloaded { get; }

    [GeneratedRegex(
        @"src=""(?<folder>/assets/[^""]*/pane/)pane\.js""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PaneScriptTag { get; }

    [GeneratedRegex(
        @"^(import|export) [^;]*?""\./(?<file>[^""]+)"";",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex StaticImport { get; }
}
