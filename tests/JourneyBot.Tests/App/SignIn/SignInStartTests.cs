using System.Net;
using JourneyBot.App;
using JourneyBot.App.SignIn;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.App.SignIn;

public sealed class SignInStartTests
{
    [Fact]
    public async Task In_development_only_this_machine_is_answered()
    {
        await using var bot = await BotHost.StartAsync();
        using var pane = bot.PaneAs("Amara");

        Assert.Equal("dev", (string?)(await pane.GetAsync("/addin/config"))["mode"]);
        Assert.NotEqual("", await pane.MapAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("Host", "rebound.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("X-Forwarded-For", "127.0.0.1"));

        async Task<HttpStatusCode> StatusAsync(string header, string value)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri("/addin/maps", UriKind.Relative)
            );
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await pane.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("SignIn:DangerouslyAllowWithoutSignIn", "true", "Remove SignIn:Dangerously")]
    [InlineData("SignIn:ClientId", "me", "SignIn:ClientId must be")]
    [InlineData(
        "SignIn:ApplicationIdUri",
        "journey.example.com",
        "SignIn:ApplicationIdUri must be"
    )]
    [InlineData(
        "SignIn:AllowedTenants:0",
        "contoso.com",
        "SignIn:AllowedTenants has 'contoso.com'"
    )]
    public void A_setting_that_makes_no_sense_stops_the_start(
        string name,
        string value,
        string words
    )
    {
        var builder = JourneyBotApp.CreateBuilder([
            "--environment=Production",
            .. Registration.Settings,
            $"--{name}={value}",
        ]);
        using var services = builder.Services.BuildServiceProvider();

        var wrong = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IOptions<SignInOptions>>().Value
        );

        Assert.StartsWith(words, Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UsGovernment", "https://login.microsoftonline.us/")]
    [InlineData("China", "https://login.partner.microsoftonline.cn/")]
    [InlineData("Public", "https://login.microsoftonline.com/")]
    public void Each_cloud_has_a_door_of_its_own(string cloud, string door)
    {
        var builder = JourneyBotApp.CreateBuilder([
            "--environment=Production",
            .. Registration.Settings,
            $"--Teams:Cloud={cloud}",
        ]);
        using var services = builder.Services.BuildServiceProvider();

        var settings = services.GetRequiredService<SignInSettings>();

        Assert.StartsWith(door, settings.Authority, StringComparison.Ordinal);
        Assert.StartsWith(door, settings.Cloud.IssuerOf("x"), StringComparison.Ordinal);
        Assert.StartsWith(door, settings.Cloud.Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registration_of_its_own_and_several_tenants_can_be_set()
    {
        const string Own = "99990000-aaaa-2222-bbbb-3333cccc4444";
        var builder = JourneyBotApp.CreateBuilder([
            "--environment=Production",
            .. Registration.Settings,
            $"--SignIn:ClientId={Own}",
            "--SignIn:ApplicationIdUri=api://journey.example.com/own/",
            "--SignIn:AllowedTenants:0=11112222-3333-4444-5555-666677778888",
            "--SignIn:AllowedTenants:1=21112222-3333-4444-5555-666677778888",
        ]);
        using var services = builder.Services.BuildServiceProvider();

        var settings = services.GetRequiredService<SignInSettings>();

        Assert.Equal([Own, "api://journey.example.com/own"], settings.Audiences);
        Assert.Equal("api://journey.example.com/own/access_as_user", settings.Scope);
        Assert.EndsWith("/organizations", settings.Authority, StringComparison.Ordinal);
        Assert.Equal(2, settings.Tenants.Count);
    }

    [Fact]
    public async Task Without_sign_in_it_does_not_start_where_others_can_reach_it()
    {
        var builder = JourneyBotApp.CreateBuilder([
            "--environment=Development",
            "--urls=http://0.0.0.0:0",
            .. Registration.Settings,
            "--SignIn:DangerouslyAllowWithoutSignIn=true",
        ]);
        using var folder = new TemporaryFolder();
        builder.Configuration["Store:DataFolder"] = folder.Path;
        await using var app = JourneyBotApp.Build(builder);
        var guard = app
            .Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
            .OfType<OpenDoorGuard>()
            .Single();
        var addresses = app
            .Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!;
        addresses.Addresses.Add("http://*:3978");

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            guard.StartedAsync(CancellationToken.None)
        );

        Assert.Contains("http://*:3978", wrong.Message, StringComparison.Ordinal);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("journeybot-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
