using System.Net;
using Microsoft.Extensions.Hosting;

namespace JourneyBot.Tests.App.Pages;

public sealed class PageVisitTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task Without_a_map_the_home_page_says_how_to_import_one()
    {
        await using var host = await PageHost.InDevelopmentAsync();

        Assert.Contains("-- import map.json", await host.ReadAsync("/"), Ordinal);
    }

    [Fact]
    public async Task Several_maps_are_listed_and_each_has_an_address()
    {
        var first = new APageMap("A calm week").Build();
        var second = new APageMap("A good start").Build();
        await using var host = await PageHost.InDevelopmentAsync(first, second);

        var list = await host.ReadAsync("/");

        // Both have the same key here, so only their ids tell them apart.
        Assert.Contains($"<a href=\"/maps/{second.Id.Value}\">A good start</a>", list, Ordinal);
        Assert.Contains(
            "<h1>A good start</h1>",
            await host.ReadAsync($"/maps/{second.Id.Value}"),
            Ordinal
        );
        Assert.Contains("<h1>A calm week</h1>", await host.ReadAsync("/maps/map-1"), Ordinal);
    }

    [Theory]
    [InlineData("/maps/nope")]
    [InlineData("/maps/%3Cscript%3E")]
    public async Task An_unknown_map_is_not_found(string address)
    {
        await using var host = await PageHost.InDevelopmentAsync(new APageMap().Build());

        using var answer = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/maps/map-1", HttpStatusCode.Forbidden)]
    public async Task In_production_no_map_is_shown_to_strangers(
        string address,
        HttpStatusCode expected
    )
    {
        await using var host = await PageHost.StartAsync(
            Environments.Production,
            new APageMap().Build()
        );

        using var answer = await host.GetAsync(address);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("Sunday-night", await host.ReadAsync(address), Ordinal);
    }

    [Theory]
    [InlineData("Host", "localhost:3978", true)]
    [InlineData("Host", "127.0.0.1:3978", true)]
    [InlineData("Host", "[::1]:3978", true)]
    [InlineData("Host", "rebound.example", false)]
    [InlineData("Host", "localhost.example", false)]
    [InlineData("X-Forwarded-For", "127.0.0.1", false)]
    [InlineData("X-Forwarded-Host", "localhost", false)]
    [InlineData("Forwarded", "for=127.0.0.1", false)]
    [InlineData("Test-From", "192.0.2.7", false)]
    [InlineData("Test-To", "192.0.2.8", false)]
    public async Task In_development_maps_are_shown_on_this_machine_only(
        string header,
        string value,
        bool shown
    )
    {
        await using var host = await PageHost.InDevelopmentAsync(new APageMap().Build());
        host.Browser.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var answer = await host.GetAsync("/maps/map-1");

        Assert.Equal(shown ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(
            shown,
            (await host.ReadAsync("/maps/map-1")).Contains("Sunday-night", Ordinal)
        );
    }

    [Fact]
    public async Task A_page_runs_no_script_is_not_framed_and_is_not_kept()
    {
        await using var host = await PageHost.InDevelopmentAsync(new APageMap().Build());

        using var answer = await host.GetAsync("/");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy, Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, Ordinal);
        Assert.DoesNotContain("unsafe", policy, Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("page.css", "text/css")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task A_file_is_kept_for_good_under_its_own_version_only(
        string name,
        string mediaType
    )
    {
        await using var host = await PageHost.InDevelopmentAsync();
        var page = await host.ReadAsync("/");
        var end = page.IndexOf(name, Ordinal);
        var address = page[page.LastIndexOf('"', end)..end][1..] + name;

        using var known = await host.GetAsync(address);
        using var old = await host.GetAsync("/assets/0123456789ab/" + name);

        Assert.Equal(mediaType, known.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), known.Headers.CacheControl?.MaxAge);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.True(old.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task A_file_is_sent_compressed_to_who_takes_it()
    {
        await using var host = await PageHost.InDevelopmentAsync();
        host.Browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");

        using var answer = await host.GetAsync("/assets/0123456789ab/page.css");

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }
}
