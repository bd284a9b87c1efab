using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using JourneyBot.Teams.Connector;
using Microsoft.Extensions.Logging.Abstractions;

namespace JourneyBot.Tests.Teams.Connector;

/// <summary>A Connector that answers what the script says, one line a call, and keeps what it was asked.</summary>
internal sealed class ScriptedTeams : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _script = new();
    private readonly List<Call> _calls = [];
    private readonly Credential _credential = new();
    private readonly TokenSource _tokens;

    public ScriptedTeams() =>
        _tokens = new TokenSource(
            () =>
            {
                CredentialsMade++;
                return _credential;
            },
            "https://api.botframework.com/.default",
            Clock,
            NullLogger<TokenSource>.Instance
        );

    public ManualClock Clock { get; } = new(Forge.Now);

    public IReadOnlyList<Call> Calls => _calls;

    public int CredentialsMade { get; private set; }

    public int TokensGiven => _credential.Given;

    public bool NoToken
    {
        get => _credential.Fails;
        set => _credential.Fails = value;
    }

    public ConnectorClient Client() =>
        new(
            new ConnectorCalls(
                new HttpClient(this),
                new ServiceHosts(
                    isLoopbackOnly: false,
                    ["smba.trafficmanager.net", "*.teams.microsoft.com"]
                ),
                _tokens,
                Clock
            )
        );

    public ScriptedTeams Answers(string fixture)
    {
        var answer = Fixture.Json(fixture);
        return Answers(
            (int)answer["status"]!,
            answer["body"]?.ToJsonString(),
            answer["headers"]!.AsObject()
        );
    }

    public ScriptedTeams Answers(int status, string? body = null, JsonObject? headers = null)
    {
        _script.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body ?? "", Encoding.UTF8, "application/json"),
            };
            foreach (var (name, value) in headers ?? [])
            {
                response.Headers.TryAddWithoutValidation(name, value!.ToString());
            }

            return response;
        });
        return this;
    }

    public ScriptedTeams Breaks(HttpRequestError error)
    {
        _script.Enqueue(() => throw new HttpRequestException(error));
        return this;
    }

    public ScriptedTeams RunsOutOfTime()
    {
        _script.Enqueue(() => throw new TaskCanceledException("The time ran out."));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null
            ? null
            : await request.Content.ReadAsStringAsync(cancellationToken);
        _calls.Add(
            new(
                request.Method.Method,
                request.RequestUri!.AbsoluteUri,
                request.Headers.Authorization?.ToString(),
                body
            )
        );
        return _script.Dequeue()();
    }

    protected override void Dispose(bool disposing)
    {
        _tokens.Dispose();
        base.Dispose(disposing);
    }

    internal sealed record Call(string Method, string Url, string? Authorization, string? Body);

    private sealed class Credential : TokenCredential
    {
        public int Given { get; private set; }

        public bool Fails { get; set; }

        public override AccessToken GetToken(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) =>
            Fails
                ? throw new Azure.Identity.AuthenticationFailedException(
                    "AADSTS7000229: no service principal"
                )
                : new AccessToken($"token-{++Given}", Forge.Now.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }
}
