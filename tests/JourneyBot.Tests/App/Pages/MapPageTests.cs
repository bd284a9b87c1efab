using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Pages;

public sealed partial class MapPageTests
{
    [Fact]
    public async Task The_only_map_is_the_home_page()
    {
        await using var host = await PageHost.InDevelopmentAsync(new APageMap().Build());

        var page = await host.ReadAsync("/");

        Assert.Contains("<h1>From Sunday-night rota to a calm week</h1>", page, Ordinal);
        Assert.Contains("Maren, operations manager", page, Ordinal);
        Assert.Contains("As of 26 June 2026, 16:00", page, Ordinal);
        Assert.Contains(
            "19 customers came in and 10 left: net growth of 9 customers and EUR 191,200 a year.",
            page,
            Ordinal
        );
        Assert.Contains("id=\"stage-s2\"", page, Ordinal);
        Assert.Contains("a moment of truth is at 3", page, Ordinal);
        Assert.Contains(
            "3 customers worth EUR 51,000 a year named it when they left",
            page,
            Ordinal
        );
        Assert.Contains("Rosa, 2 days ago", page, Ordinal);
        Assert.Contains("blocked: Weekend rota desk", page, Ordinal);
        Assert.Contains("Rosa Quintero, by 3 July", page, Ordinal);
    }

    [Fact]
    public async Task Every_point_of_the_curve_says_its_name_score_and_age_and_leads_to_its_moment()
    {
        await using var host = await PageHost.InDevelopmentAsync(new APageMap().Build());

        var page = await host.ReadAsync("/");

        Assert.Contains(
            "<a href=\"#moment-t2\" class=\"aging bad r\" aria-label=\"Calls on a weekend: 3 of 10, moment of truth, Rosa, 9 days ago\">",
            page,
            Ordinal
        );
        Assert.Contains("id=\"moment-t2\" class=\"aging\"", page, Ordinal);
        Assert.Contains("id=\"moment-t3\" class=\"old\"", page, Ordinal);
        // On the curve, in the list and in the legend.
        Assert.Equal(3, page.Split("#i-star").Length - 1);
    }

    [Fact]
    public async Task A_page_is_well_formed_and_names_no_other_address()
    {
        await using var host = await PageHost.InDevelopmentAsync(new APageMap().Build());

        var page = await host.ReadAsync("/");

        var html = Parse(page);
        Assert.Equal("html", html.Root?.Name.LocalName);
        Assert.DoesNotContain("<script", page, Ordinal);
        Assert.DoesNotContain(" style=", page, Ordinal);
        Assert.All(
            Address.Matches(page).Select(m => m.Groups["to"].Value),
            to => Assert.Matches("^(#|/assets/)", to)
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("</text></svg><img src=x onerror=alert(1)>")]
    [InlineData("[link](javascript:alert(1)) **bold** & &amp;")]
    public async Task Text_from_people_stays_text(string hostile)
    {
        await using var host = await PageHost.InDevelopmentAsync(
            new APageMap(hostile, hostile).Build()
        );

        var page = await host.ReadAsync("/");

        var html = Parse(page);
        Assert.Equal(hostile, html.Descendants("h1").Single().Value);
        Assert.Empty(html.Descendants("script"));
        Assert.Empty(html.Descendants("img"));
        Assert.DoesNotContain(
            html.Descendants().Attributes(),
            a => a.Name.LocalName.StartsWith("on", Ordinal)
        );
        Assert.DoesNotContain(
            html.Descendants().Attributes("href"),
            a => a.Value.Contains("javascript:", Ordinal) && a.Value[0] != '#'
        );
    }

    [Fact]
    public async Task A_map_without_scores_says_how_to_give_one()
    {
        await using var host = await PageHost.InDevelopmentAsync(
            new APageMap().WithoutScores().Build()
        );

        var page = await host.ReadAsync("/");

        Assert.Contains("No touchpoint has a score yet", page, Ordinal);
        Assert.Contains("Approves leave requests 7 because", page, Ordinal);
        Assert.Contains("Not scored yet", page, Ordinal);
    }

    [Fact]
    public async Task The_sample_map_weighs_less_than_20_kilobytes_compressed_with_its_style()
    {
        await using var host = await PageHost.InDevelopmentAsync(DemoMap.Load().Map);

        var page = await host.ReadAsync("/");
        var style = await host.ReadAsync(StyleAddress.Match(page).Value);

        Assert.InRange(Compressed(page) + Compressed(style), 5_000, 20_000);
    }

    [Fact]
    public async Task Every_touchpoint_of_the_sample_is_on_the_curve_in_the_columns_and_in_the_table()
    {
        var map = DemoMap.Load().Map;
        await using var host = await PageHost.InDevelopmentAsync(map);

        var html = Parse(await host.ReadAsync("/"));

        var points = html.Descendants("a").Select(a => (string?)a.Attribute("aria-label"));
        var cells = html.Descendants("td").Select(c => c.Value);
        Assert.Equal(20, map.Touchpoints.Count());
        Assert.All(
            map.Touchpoints,
            t =>
            {
                Assert.Single(
                    points,
                    p => p?.StartsWith($"{t.Name}: {t.Score} of 10", Ordinal) ?? false
                );
                Assert.Single(
                    html.Descendants("li"),
                    l => (string?)l.Attribute("id") == $"moment-{t.Key}"
                );
                Assert.Contains(t.Name, cells);
            }
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    // Elements that never have an end tag get one, so that what is left must nest as XML does.
    private static XDocument Parse(string page) =>
        XDocument.Parse(
            VoidElement.Replace(page.Replace("<!DOCTYPE html>", "", Ordinal), "<${tag}${rest}/>")
        );

    private static long Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.Length;
    }

    [GeneratedRegex(
        "(href|src)=\"(?<to>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address { get; }

    [GeneratedRegex("<(?<tag>meta|link|br)(?<rest>[^>]*?)/?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VoidElement { get; }

    [GeneratedRegex("/assets/[0-9a-f]{12}/page.css", RegexOptions.None, 1000)]
    private static partial Regex StyleAddress { get; }
}
