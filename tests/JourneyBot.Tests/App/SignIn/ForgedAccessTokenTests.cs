using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.SignIn;

/// <summary>One app, started once, and many tokens that must not come in.</summary>
public sealed class ForgedAccessTokenTests(ForgedAccessTokenTests.Host host)
    : IClassFixture<ForgedAccessTokenTests.Host>
{
    public static TheoryData<string> Forgeries => [.. AccessTokenForgeries.Names];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_access_token_does_not_come_in(string forgery)
    {
        var token = AccessTokenForgeries.Make(forgery);
        using var pane = host.Bot.PaneWith(token);

        using var answer = await pane.SendAsync(HttpMethod.Get, "/addin/maps");

        var expected = forgery switch
        {
            "another tenant, rightly issued" => (HttpStatusCode.Forbidden, "wrongTenant"),
            "expired" or "no end" => (HttpStatusCode.Unauthorized, "signInExpired"),
            "empty" => (HttpStatusCode.Unauthorized, "notSignedIn"),
            _ => (HttpStatusCode.Unauthorized, "signInRefused"),
        };
        Assert.Equal(expected, (answer.StatusCode, await CodeOfAsync(answer)));
        Assert.DoesNotContain(
            host.Bot.Log.Lines,
            line => token.Length > 40 && line.Contains(token[^40..], StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(EntraPen.ClientId)]
    [InlineData(EntraPen.ApplicationIdUri)]
    public async Task A_good_one_does(string audience)
    {
        using var pane = host.Bot.PaneWith(AccessTokenForgeries.With("aud", audience));

        var answer = await pane.GetAsync("/addin/maps");

        Assert.Equal("Amara Osei", (string?)answer["person"]!["name"]);
    }

    [Fact]
    public async Task Grace_is_five_minutes_either_way()
    {
        using var late = host.Bot.PaneWith(
            AccessTokenForgeries.With("exp", DemoMap.Now.AddMinutes(-4).ToUnixTimeSeconds())
        );
        using var early = host.Bot.PaneWith(
            AccessTokenForgeries.With("nbf", DemoMap.Now.AddMinutes(4).ToUnixTimeSeconds())
        );

        Assert.NotNull(await late.GetAsync("/addin/maps"));
        Assert.NotNull(await early.GetAsync("/addin/maps"));
    }

    [Fact]
    public async Task A_good_token_in_the_wrong_place_does_not_come_in()
    {
        var token = EntraPen.Token(People.Amara, DemoMap.Now);
        using var pane = host.Bot.PaneWith(token: null);

        Assert.Equal("notSignedIn", await CodeAsync(r => { }));
        Assert.Equal(
            "notSignedIn",
            await CodeAsync(r =>
                r.RequestUri = new Uri("/addin/maps?access_token=" + token, UriKind.Relative)
            )
        );
        Assert.Equal(
            "notSignedIn",
            await CodeAsync(r => r.Headers.Add("Cookie", "Authorization=Bearer " + token))
        );
        Assert.Equal(
            "notSignedIn",
            await CodeAsync(r =>
                r.Headers.Authorization = new AuthenticationHeaderValue("Basic", token)
            )
        );
        Assert.Equal(
            "signInRefused",
            await CodeAsync(r =>
                r.Headers.TryAddWithoutValidation("Authorization", ["Bearer x", "Bearer " + token])
            )
        );

        async Task<string?> CodeAsync(Action<HttpRequestMessage> alter)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri("/addin/maps", UriKind.Relative)
            );
            alter(request);
            using var answer = await pane.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
            return await CodeOfAsync(answer);
        }
    }

    [Fact]
    public async Task The_bots_own_token_is_none_for_the_pane()
    {
        using var answer = await host.Bot.Browser.GetAsync(
            new Uri("/addin/maps", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/addin/maps")]
    [InlineData("GET", "/addin/maps/5a10c0de-0000-4000-8000-000000000001/slides")]
    [InlineData("GET", "/addin/maps/5a10c0de-0000-4000-8000-000000000001/picture?kind=overview")]
    [InlineData("POST", "/addin/slides")]
    [InlineData("POST", "/addin/behind")]
    public async Task Without_a_token_nothing_is_told(string method, string address)
    {
        using var pane = host.Bot.PaneWith(token: null);

        using var answer = await pane.SendAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("notSignedIn", await CodeOfAsync(answer));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task How_to_sign_in_is_told_to_anybody_and_holds_no_secret()
    {
        using var pane = host.Bot.PaneWith(token: null);

        var config = (await pane.GetAsync("/addin/config")).AsObject();

        Assert.Equal(
            ["authority", "bridge", "clientId", "mode", "scope"],
            config.Select(p => p.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal("entra", (string?)config["mode"]);
        Assert.Equal(EntraPen.ApplicationIdUri + "/access_as_user", (string?)config["scope"]);
        Assert.Equal(
            "https://login.microsoftonline.com/" + TeamsPlaces.Tenant,
            (string?)config["authority"]
        );
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer)
    {
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.NotEqual("", (string?)body["error"]!["message"]);
        return (string?)body["error"]!["code"];
    }

    public sealed class Host : IAsyncLifetime
    {
        internal BotHost Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await BotHost.StartRegisteredAsync();

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
