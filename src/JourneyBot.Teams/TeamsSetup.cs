using Azure.Core.Pipeline;
using JourneyBot.Teams.Connector;
using JourneyBot.Teams.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace JourneyBot.Teams;

/// <summary>Puts the layer into an application, which brings the <see cref="IBot"/>.</summary>
public static class TeamsSetup
{
    /// <summary>Settings from the section <c>Teams</c>, the Connector, and everything that receives; an <see cref="IBot"/> is registered by the caller.</summary>
    public static IServiceCollection AddTeams(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<TeamsOptions>()
            .Bind(configuration.GetSection(TeamsOptions.Section))
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Keys);
        services.TryAddSingleton<TokenCheck>();
        services.TryAddSingleton<ActivityRules>();
        services.TryAddSingleton<RejectionLog>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<MessagesEndpoint>();
        services.TryAddSingleton(Hosts);
        services.TryAddSingleton(Tokens);
        services.TryAddSingleton<TeamsHttp>();
        services.TryAddSingleton(Client);
        services.TryAddSingleton(provider => new FileUpload(
            provider.GetRequiredService<TeamsHttp>().Client,
            provider.GetRequiredService<ServiceHosts>().IsLoopbackOnly
        ));
        services.TryAddSingleton(provider => new FileDownload(
            provider.GetRequiredService<TeamsHttp>().Client,
            new FileHosts(provider.GetRequiredService<ServiceHosts>().IsLoopbackOnly),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton(Drives);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, UnauthenticatedGuard>()
        );
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, KeyWarmUp>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LastTurns>());
        return services;
    }

    /// <summary>The bot's one door; whatever is not a POST is answered 405.</summary>
    public static IEndpointConventionBuilder MapTeams(
        this IEndpointRouteBuilder endpoints,
        string pattern = "/api/messages"
    )
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        RequestDelegate handle = endpoint.HandleAsync;
        return endpoints.Map(pattern, handle).WithDisplayName("Teams messages");
    }

    private static IConfigurationManager<OpenIdConnectConfiguration> Keys(
        IServiceProvider provider
    ) =>
        new ConfigurationManager<OpenIdConnectConfiguration>(
            CloudAddresses
                .Of(provider.GetRequiredService<IOptions<TeamsOptions>>().Value.Cloud)
                .Metadata,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(provider.GetRequiredService<TeamsHttp>().Client)
        )
        {
            AutomaticRefreshInterval = TimeSpan.FromHours(12),
        };

    private static ServiceHosts Hosts(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
        return new(
            options.DangerouslyAllowUnauthenticated,
            [.. CloudAddresses.Of(options.Cloud).ServiceHosts, .. options.AllowedServiceHosts]
        );
    }

    private static TokenSource Tokens(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
        return new(
            () => Credentials.Make(options, provider.GetService<HttpPipelineTransport>()),
            CloudAddresses.Of(options.Cloud).Scope,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenSource>>()
        );
    }

    // Graph has tokens of its own; they are fetched when the first file is stored.
    private static DriveFiles Drives(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
        var graph = CloudAddresses.Of(options.Cloud).Graph;
        return new(
            provider.GetRequiredService<TeamsHttp>().Client,
            new TokenSource(
                () => Credentials.Make(options, provider.GetService<HttpPipelineTransport>()),
                new Uri(graph, ".default").AbsoluteUri,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<TokenSource>>()
            ),
            graph,
            provider.GetRequiredService<FileUpload>()
        );
    }

    private static ConnectorClient Client(IServiceProvider provider) =>
        new(
            new ConnectorCalls(
                provider.GetRequiredService<TeamsHttp>().Client,
                provider.GetRequiredService<ServiceHosts>(),
                provider.GetRequiredService<TokenSource>(),
                provider.GetRequiredService<TimeProvider>()
            )
        );
}
