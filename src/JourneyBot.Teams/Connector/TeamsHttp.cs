namespace JourneyBot.Teams.Connector;

/// <summary>The one pooled client; it follows no redirect, so a token goes where it was sent and nowhere else.</summary>
internal sealed class TeamsHttp : IDisposable
{
    public HttpClient Client { get; } =
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(60),
            MaxResponseContentBufferSize = 16 * 1024 * 1024,
        };

    public void Dispose() => Client.Dispose();
}
