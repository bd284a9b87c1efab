using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using JourneyBot.Teams;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace JourneyBot.Tests.Teams.Inbound;

/// <summary>The login of every cloud, and the machine's own identity endpoint: gives tokens and keeps what it was asked.</summary>
internal sealed class FakeLogin : HttpMessageHandler
{
    private readonly List<TokenRequest> _tokenRequests = [];
    private readonly List<Uri> _identityRequests = [];
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

    public IReadOnlyList<TokenRequest> TokenRequests => _tokenRequests;

    public IReadOnlyList<Uri> IdentityRequests => _identityRequests;

    public IReadOnlySet<string> Hosts => _hosts;

    /// <summary>The layer as an application gets it, with its tokens from here.</summary>
    public static ServiceProvider Layer(
        FakeLogin? login,
        params (string Name, string Value)[] settings
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Door.Settings())
            .AddInMemoryCollection(
                settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(
            new HostingEnvironment { EnvironmentName = Environments.Production }
        );
        if (login is not null)
        {
            services.AddSingleton<HttpPipelineTransport>(
                new HttpClientTransport(new HttpClient(login, disposeHandler: false))
            );
        }

        services.AddTeams(configuration);
        return services.BuildServiceProvider();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var url = request.RequestUri!;
        _hosts.Add(url.Host);
        if (url.Host is "169.254.169.254")
        {
            _identityRequests.Add(url);
            return Json(
                $$"""{"access_token":"the-machines-token","expires_on":"{{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}","resource":"r","token_type":"Bearer","client_id":"c"}"""
            );
        }

        if (url.AbsolutePath.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            var form = QueryHelpers.ParseQuery(
                await request.Content!.ReadAsStringAsync(cancellationToken)
            );
            _tokenRequests.Add(
                new TokenRequest(
                    url.GetLeftPart(UriPartial.Path),
                    form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal)
                )
            );
            return Json(
                """{"token_type":"Bearer","expires_in":3600,"access_token":"the-bots-token"}"""
            );
        }

        return Json(
            $$"""
            {"tenant_discovery_endpoint":"https://{{url.Host}}/{{Forge.Tenant}}/v2.0/.well-known/openid-configuration","api-version":"1.1",
             "metadata":[{"preferred_network":"{{url.Host}}","preferred_cache":"{{url.Host}}","aliases":["{{url.Host}}"]}],
             "token_endpoint":"https://{{url.Host}}/{{Forge.Tenant}}/oauth2/v2.0/token",
             "authorization_endpoint":"https://{{url.Host}}/{{Forge.Tenant}}/oauth2/v2.0/authorize",
             "issuer":"https://{{url.Host}}/{{Forge.Tenant}}/v2.0"}
            """
        );
    }

    private static HttpResponseMessage Json(string body) =>
        new(HttpStatusCode.OK)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
}

/// <summary>One request for a token: where, and the fields of its form.</summary>
internal sealed record TokenRequest(string Url, IReadOnlyDictionary<string, string> Form);
