using System.Text;
using JourneyBot.Teams.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class CloudTests
{
    private static readonly Dictionary<string, (string Issuer, string ServiceUrl)> Clouds = new(
        StringComparer.Ordinal
    )
    {
        ["Public"] = ("https://api.botframework.com", Forge.ServiceUrl),
        ["UsGovernment"] = (
            "https://api.botframework.us",
            "https://smba.infra.gov.teams.microsoft.us/teams/"
        ),
        ["China"] = ("https://api.botframework.azure.cn", "https://teams.example.cn/connector/"),
    };

    public static TheoryData<string, string> Pairs { get; } =
        new(Clouds.Keys.SelectMany(here => Clouds.Keys.Select(there => (here, there))));

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_cloud_takes_the_tokens_of_its_own_issuer_and_no_other(
        string cloud,
        string issuer
    )
    {
        await using var door = await OpenAsync(cloud);
        var serviceUrl = Clouds[cloud].ServiceUrl;
        var token = Forge.Token(
            Forge.Header(),
            Forge.With(
                Forge.With(Forge.Payload(), "iss", Clouds[issuer].Issuer),
                "serviceurl",
                serviceUrl
            )
        );

        var status = await door.StatusAsync(MessageFrom(serviceUrl), token);

        Assert.Equal(cloud == issuer ? 200 : 401, status);
        Assert.Equal(cloud == issuer ? 1 : 0, door.Bot.Turns.Count);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_good_token_leads_to_the_connector_of_its_own_cloud_only(
        string cloud,
        string host
    )
    {
        await using var door = await OpenAsync(cloud);
        var serviceUrl = Clouds[host].ServiceUrl;
        var token = Forge.Token(
            Forge.Header(),
            Forge.With(
                Forge.With(Forge.Payload(), "iss", Clouds[cloud].Issuer),
                "serviceurl",
                serviceUrl
            )
        );

        Assert.Equal(
            cloud == host ? 200 : 403,
            await door.StatusAsync(MessageFrom(serviceUrl), token)
        );
        Assert.Equal(
            cloud == host,
            door.Services.GetRequiredService<ServiceHosts>().Allows(serviceUrl)
        );
    }

    [Theory]
    [InlineData("Public", "https://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData(
        "UsGovernment",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"
    )]
    [InlineData("China", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration")]
    public async Task Keys_are_read_where_the_cloud_publishes_them(string cloud, string address)
    {
        await using var services = FakeLogin.Layer(null, ("Teams:Cloud", cloud));

        var keys = Assert.IsType<ConfigurationManager<OpenIdConnectConfiguration>>(
            services.GetRequiredService<IConfigurationManager<OpenIdConnectConfiguration>>()
        );

        Assert.Equal(address, keys.MetadataAddress);
    }

    [Theory]
    [InlineData("Public", "login.microsoftonline.com", "https://api.botframework.com/.default")]
    [InlineData("UsGovernment", "login.microsoftonline.us", "https://api.botframework.us/.default")]
    [InlineData("China", "login.chinacloudapi.cn", "https://api.botframework.azure.cn/.default")]
    public async Task The_bots_own_token_is_asked_of_the_clouds_login_for_the_clouds_connector(
        string cloud,
        string login,
        string scope
    )
    {
        using var fake = new FakeLogin();
        await using var services = FakeLogin.Layer(fake, ("Teams:Cloud", cloud));

        var token = await services
            .GetRequiredService<TokenSource>()
            .GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal("the-bots-token", token);
        var asked = Assert.Single(fake.TokenRequests);
        Assert.Equal($"https://{login}/{Forge.Tenant}/oauth2/v2.0/token", asked.Url);
        // The library asks for an offline token as well, where the login gives one.
        Assert.Contains(scope, asked.Form["scope"].Split(' '));
        Assert.Equal([login], fake.Hosts);
    }

    private static Task<Door> OpenAsync(string cloud) =>
        Door.OpenAsync(
            settings: cloud is "China"
                ? [("Teams:Cloud", cloud), ("Teams:AllowedServiceHosts:0", "teams.example.cn")]
                : [("Teams:Cloud", cloud)]
        );

    private static byte[] MessageFrom(string serviceUrl)
    {
        var message = Fixture.Json("in-message-channel-mention.json");
        message["serviceUrl"] = serviceUrl;
        return Encoding.UTF8.GetBytes(message.ToJsonString());
    }
}
