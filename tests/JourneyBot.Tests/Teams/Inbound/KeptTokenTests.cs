namespace JourneyBot.Tests.Teams.Inbound;

public sealed class KeptTokenTests
{
    private static readonly byte[] Message = Fixture.Bytes("in-message-channel-mention.json");

    [Theory]
    [InlineData(-4, 200)]
    [InlineData(-6, 401)]
    public async Task A_token_is_good_for_five_minutes_after_its_end(int minutesAgo, int status)
    {
        await using var door = await Door.OpenAsync();
        var payload = Forge.With(
            Forge.Payload(),
            "exp",
            Forge.Now.AddMinutes(minutesAgo).ToUnixTimeSeconds()
        );

        Assert.Equal(status, await door.StatusAsync(Message, Forge.Token(Forge.Header(), payload)));
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_it_has_ended()
    {
        var clock = new ManualClock(Forge.Now);
        await using var door = await Door.OpenAsync(clock: clock);
        var token = Forge.GoodToken();

        Assert.Equal(200, await door.StatusAsync(Message, token));
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, await door.StatusAsync(Message, token));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(401, await door.StatusAsync(Message, token));
    }

    [Fact]
    public async Task A_token_that_was_good_is_not_good_for_another_address()
    {
        await using var door = await Door.OpenAsync();
        var token = Forge.GoodToken();
        var elsewhere = Fixture.Json("in-message-channel-mention.json");
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/amer/";

        Assert.Equal(200, await door.StatusAsync(Message, token));
        Assert.Equal(
            403,
            await door.StatusAsync(
                System.Text.Encoding.UTF8.GetBytes(elsewhere.ToJsonString()),
                token
            )
        );
    }

    [Fact]
    public async Task A_checked_token_is_kept_and_keys_are_not_asked_for_again()
    {
        await using var door = await Door.OpenAsync();
        var token = Forge.GoodToken();
        await door.StatusAsync(Message, token);
        var fetches = door.Keys.Fetches;

        await door.StatusAsync(Message, token);

        Assert.Equal(fetches, door.Keys.Fetches);
    }

    [Fact]
    public async Task An_unknown_key_asks_for_newer_keys()
    {
        await using var door = await Door.OpenAsync();

        await door.StatusAsync(Message, Forgeries.Make("unknown key"));

        Assert.Equal(1, door.Keys.Refreshes);
    }

    [Fact]
    public async Task Without_keys_a_token_that_may_be_good_is_503_and_a_bad_one_still_401()
    {
        await using var door = await Door.OpenAsync(keys: () =>
            throw new InvalidOperationException("No keys.")
        );

        Assert.Equal(503, await door.StatusAsync(Message, Forge.GoodToken()));
        Assert.Equal(401, await door.StatusAsync(Message, Forgeries.Make("another issuer")));
        Assert.Empty(door.Bot.Turns);
    }
}
