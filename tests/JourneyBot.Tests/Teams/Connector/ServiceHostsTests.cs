using System.Net;
using System.Net.Sockets;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class ServiceHostsTests
{
    private static readonly ServiceHosts Hosts = new(
        isLoopbackOnly: false,
        ["smba.trafficmanager.net", "*.teams.microsoft.com"]
    );
    private static readonly ServiceHosts Local = new(
        isLoopbackOnly: true,
        ["smba.trafficmanager.net"]
    );

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/t/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("http://smba.trafficmanager.net/teams/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/teams/", false)]
    [InlineData("https://evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user:pass@smba.trafficmanager.net/", false)]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net", false)]
    [InlineData("https://evil.example#smba.trafficmanager.net", false)]
    [InlineData("https://xsmba.trafficmanager.net/", false)]
    [InlineData("https://teams.microsoft.com/", false)]
    [InlineData("https://.teams.microsoft.com/", false)]
    [InlineData("https://evilteams.microsoft.com/", false)]
    [InlineData("https://ѕmba.trafficmanager.net/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_hosts_of_the_cloud_are_talked_to(string? url, bool allowed)
    {
        Assert.Equal(allowed, Hosts.Allows(url));
        Assert.True(Hosts.Allows("https://smba.trafficmanager.net/amer/"));
        Assert.Equal(allowed, Hosts.Allows(url));
        Assert.Equal(allowed, Hosts.Allows(url));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    public void Without_tokens_only_this_machine_is_talked_to(string url, bool allowed) =>
        Assert.Equal(allowed, Local.Allows(url));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_cannot_leave_its_place_in_the_path(string id) =>
        Assert.False(
            Hosts.TryResolve(
                new(HttpMethod.Get, Forge.ServiceUrl, ["v3", "conversations", id]),
                out _
            )
        );

    [Fact]
    public void An_id_is_one_part_of_the_path_whatever_it_holds()
    {
        Assert.True(
            Hosts.TryResolve(
                new(HttpMethod.Get, Forge.ServiceUrl, ["v3", "../x?y#z;a=b&%2e"]),
                out var address
            )
        );

        Assert.EndsWith(
            "/v3/..%2Fx%3Fy%23z%3Ba%3Db%26%252e",
            address.AbsoluteUri,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_stranger_who_listens_hears_nothing()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;
        using var teams = new ScriptedTeams();
        var client = teams.Client();

        foreach (
            var url in new[]
            {
                $"http://127.0.0.1:{port}/",
                $"https://localhost:{port}/",
                $"https://smba.trafficmanager.net@127.0.0.1:{port}/",
            }
        )
        {
            var outcome = await client.SendAsync(
                new(url, "a:1"),
                OutgoingMessage.OfText("Hello"),
                TestContext.Current.CancellationToken
            );

            Assert.Equal(RefusalKind.AddressNotAllowed, outcome.Refused!.Kind);
        }

        Assert.Empty(teams.Calls);
        Assert.Equal(0, teams.TokensGiven);
        Assert.False(stranger.Pending());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        await using var redirecting = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location =
                $"http://127.0.0.1:{((IPEndPoint)stranger.LocalEndpoint).Port}/";
            return Task.CompletedTask;
        });
        using var http = new TeamsHttp();
        using var request = new HttpRequestMessage(HttpMethod.Post, redirecting.Url);
        request.Headers.Authorization = new("Bearer", "token");

        using var response = await http.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.False(stranger.Pending());
    }
}
