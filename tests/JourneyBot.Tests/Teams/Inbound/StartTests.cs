using JourneyBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class StartTests
{
    private const string Unauthenticated = "Teams:DangerouslyAllowUnauthenticated";

    [Fact]
    public async Task A_start_without_settings_lists_everything_that_is_missing()
    {
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            StartAsync("Production", "http://127.0.0.1:0")
        );

        Assert.Collection(
            problem.Failures,
            failure => Assert.StartsWith("Set Teams:AppId to ", failure, StringComparison.Ordinal),
            failure =>
                Assert.StartsWith("Set Teams:TenantId to ", failure, StringComparison.Ordinal),
            failure =>
                Assert.StartsWith("Set Teams:ClientSecret to ", failure, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("ClientCertificate", "Set Teams:CertificatePath to ")]
    [InlineData("FederatedCredential", "Set Teams:FederatedTokenFile to ")]
    public async Task Each_credential_says_what_it_lacks(string credential, string missing)
    {
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            StartAsync(
                "Production",
                "http://127.0.0.1:0",
                ("Teams:AppId", Forge.AppId),
                ("Teams:TenantId", Forge.Tenant),
                ("Teams:Credential", credential)
            )
        );

        Assert.StartsWith(missing, Assert.Single(problem.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:TurnTimeout", "00:00:00")]
    [InlineData("Teams:InvokeBudget", "00:01:00")]
    [InlineData("Teams:AllowedServiceHosts:0", "*")]
    [InlineData("Teams:AllowedServiceHosts:0", "*.com")]
    [InlineData("Teams:AllowedServiceHosts:0", "https://example.org/")]
    public async Task A_setting_that_makes_no_sense_stops_the_start(string name, string value)
    {
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            StartAsync(
                "Production",
                "http://127.0.0.1:0",
                ("Teams:AppId", Forge.AppId),
                ("Teams:TenantId", Forge.Tenant),
                ("Teams:ClientSecret", "x"),
                (name, value)
            )
        );

        Assert.Contains(
            name.Split(':')[1],
            Assert.Single(problem.Failures),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_tokens_it_starts_in_Development_only(string environment)
    {
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            StartAsync(environment, "http://127.0.0.1:0", (Unauthenticated, "true"))
        );

        Assert.StartsWith(
            "Remove Teams:DangerouslyAllowUnauthenticated",
            Assert.Single(problem.Failures),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_tokens_it_does_not_listen_to_more_than_this_machine()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            StartAsync("Development", "http://0.0.0.0:0", (Unauthenticated, "true"))
        );

        Assert.Contains("listens on http://0.0.0.0:", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", "127.0.0.1", 200)]
    [InlineData("http://127.0.0.1:56150/_connector", "localhost", 200)]
    [InlineData("https://smba.trafficmanager.net/teams/", "127.0.0.1", 403)]
    [InlineData("http://10.0.0.1/", "127.0.0.1", 403)]
    [InlineData("http://localhost.evil.example/", "127.0.0.1", 403)]
    [InlineData("http://localhost:56150/_connector", "rebound.example", 403)]
    public async Task Without_tokens_only_this_machine_is_talked_to(
        string serviceUrl,
        string host,
        int status
    )
    {
        await using var app = await StartAsync(
            "Development",
            "http://127.0.0.1:0",
            (Unauthenticated, "true")
        );
        using var client = new HttpClient();
        var activity = Fixture.Json("Emulator/message-personal.json");
        activity["serviceUrl"] = serviceUrl;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            app.Urls.Single() + "/api/messages"
        )
        {
            Content = new StringContent(
                activity.ToJsonString(),
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Host = host;

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(
        string environment,
        string url,
        params (string Name, string Value)[] settings
    )
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = environment }
        );
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(
                pair => pair.Name,
                pair => (string?)pair.Value,
                StringComparer.Ordinal
            )
        );
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton<IBot>(new Remembering(null));
        builder.Services.AddTeams(builder.Configuration);
        var app = builder.Build();
        try
        {
            app.MapTeams();
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
