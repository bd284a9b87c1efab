using System.Net;
using JourneyBot.App.Health;
using JourneyBot.App.Pages;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.App.Health;

public sealed class OperatorDoorTests
{
    private const string Key = "correct-horse-battery-staple";

    [Fact]
    public async Task A_registered_bot_without_a_key_shows_its_health_page_to_nobody()
    {
        await using var bot = await BotHost.StartRegisteredAsync();
        using var browser = new Operator(bot);

        Assert.Equal(HttpStatusCode.Forbidden, await browser.OpenAsync());
        Assert.Contains("Operator:Key", browser.Html, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await browser.PostAsync("/health/page/messages/1/discard")
        );
    }

    [Fact]
    public void Who_knows_the_key_comes_in_and_stays_for_a_working_day()
    {
        var clock = new TestClock();
        var door = DoorWith(Key, clock);

        var (entry, visit) = Enter(door, Key);

        Assert.Equal(Entry.Entered, entry);
        Assert.True(door.IsOpenTo(visit));
        clock.Advance(TimeSpan.FromHours(8));
        Assert.False(door.IsOpenTo(visit));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("correct-horse-battery-stapl")]
    [InlineData("Correct-horse-battery-staple")]
    public void Who_does_not_know_it_stays_outside(string? key)
    {
        var door = DoorWith(Key, new TestClock());

        var (entry, visit) = Enter(door, key);

        Assert.Equal(Entry.WrongKey, entry);
        Assert.False(door.IsOpenTo(visit));
    }

    [Fact]
    public void Without_a_key_an_empty_one_opens_nothing()
    {
        var door = DoorWith("", new TestClock());

        Assert.Equal(Entry.WrongKey, Enter(door, "").Entry);
    }

    [Fact]
    public void After_ten_mistakes_even_the_key_opens_nothing_for_a_minute()
    {
        var clock = new TestClock();
        var door = DoorWith(Key, clock);
        for (var mistake = 0; mistake < 10; mistake++)
        {
            Enter(door, "guess");
        }

        Assert.Equal(Entry.Wait, Enter(door, Key).Entry);
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(Entry.Entered, Enter(door, Key).Entry);
    }

    [Fact]
    public void Another_key_sends_out_who_came_in_with_the_last_one()
    {
        var clock = new TestClock();
        var keys = new EphemeralDataProtectionProvider();

        var (_, visit) = Enter(DoorWith(Key, clock, keys), Key);

        Assert.True(DoorWith(Key, clock, keys).IsOpenTo(visit));
        Assert.False(DoorWith(Key + "2", clock, keys).IsOpenTo(visit));
    }

    [Fact]
    public void The_cookie_is_out_of_reach_of_scripts_other_sites_and_open_wires()
    {
        var visit = new DefaultHttpContext();

        DoorWith(Key, new TestClock()).Enter(visit, Key);

        var cookie = visit.Response.Headers.SetCookie.ToString();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/health", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("twenty-four-characters-!", true)]
    [InlineData("twenty-three-characters", false)]
    [InlineData("with a blank in it, and long enough", false)]
    public void A_key_is_long_or_not_there(string key, bool isGood) =>
        Assert.Equal(
            isGood,
            new OperatorOptionsValidator()
                .Validate(null, new OperatorOptions { Key = key })
                .Succeeded
        );

    private static OperatorDoor DoorWith(
        string key,
        TestClock clock,
        IDataProtectionProvider? keys = null
    ) =>
        new(
            new PageVisitors(
                new HostingEnvironment { EnvironmentName = "Production" },
                Options.Create(new PageOptions())
            ),
            Options.Create(new OperatorOptions { Key = key }),
            keys ?? new EphemeralDataProtectionProvider(),
            clock
        );

    // The next visit brings the cookie that this one got.
    private static (Entry Entry, HttpContext Next) Enter(OperatorDoor door, string? key)
    {
        var visit = new DefaultHttpContext();
        var entry = door.Enter(visit, key);
        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = visit.Response.Headers.SetCookie.ToString().Split(';')[0];
        return (entry, next);
    }
}
