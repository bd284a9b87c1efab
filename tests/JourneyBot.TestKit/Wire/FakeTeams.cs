using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JourneyBot.TestKit.Wire;

/// <summary>
/// Teams' connector on loopback: keeps every call in order, has its own memory of the messages that stand, and refuses or holds when
/// told to. A call that real Teams could not take – a conversation, message or address that does not exist – is kept as unexpected.
/// </summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<TeamsRefusal> _refusals = new();
    private readonly HashSet<TeamsPerson> _members = [.. People.Members];
    private readonly HashSet<string> _uninstalled = new(StringComparer.Ordinal);
    private readonly TeamsRecord _record = new();
    private TeamsRefusal? _weather;
    private SemaphoreSlim? _hold;
    private TimeSpan _delay;
    private int _ids;
    private int _turnedAway;

    private FakeTeams(WebApplication host) => _host = host;

    public Uri ServiceUrl => new(_host.Urls.Single() + "/");

    /// <summary>Everything the bot said, changed or took back, refused calls too.</summary>
    public IReadOnlyList<TeamsCall> Calls => _record.Calls;

    /// <summary>New messages that Teams took.</summary>
    public IReadOnlyList<TeamsCall> Posts =>
        [.. Calls.Where(call => call is { Method: "POST", IsAccepted: true })];

    /// <summary>Changes of messages that Teams took.</summary>
    public IReadOnlyList<TeamsCall> Changes =>
        [.. Calls.Where(call => call is { Method: "PUT", IsAccepted: true })];

    /// <summary>What no bot that behaves would ask.</summary>
    public IReadOnlyList<string> Unexpected => _record.Unexpected;

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new FakeTeams(builder.Build());
        teams.MapRoutes();
        await teams._host.StartAsync();
        return teams;
    }

    /// <summary>Refuses the next call, as Teams does when it is asked too often or is ill.</summary>
    public void RefuseNext(
        int status,
        int? retryAfterSeconds = null,
        string code = "ServiceError"
    ) => _refusals.Enqueue(new TeamsRefusal(status, code, retryAfterSeconds));

    /// <summary>From now on refuses every call, for everybody.</summary>
    public void RefuseAll(
        int status,
        int? retryAfterSeconds = null,
        string code = "ServiceError"
    ) => _weather = new TeamsRefusal(status, code, retryAfterSeconds);

    /// <summary>How many calls that refused, none of which is kept.</summary>
    public int TurnedAway => _turnedAway;

    /// <summary>From now on each answer takes so long.</summary>
    public void AnswerAfter(TimeSpan time) => _delay = time;

    /// <summary>All is well again.</summary>
    public void RefuseNone() => _weather = null;

    /// <summary>Somebody deletes a message of the bot's in Teams; the bot is not told.</summary>
    public void Delete(string message) => _record.Delete(message);

    /// <summary>Somebody is not in the team, or not any more.</summary>
    public void Leaves(TeamsPerson person) => _members.Remove(person);

    /// <summary>Somebody takes the app away, or a team does; the bot is not told.</summary>
    public void Uninstall(string place) => _uninstalled.Add(place);

    /// <summary>The app is back there; the bot is not told.</summary>
    public void Install(string place) => _uninstalled.Remove(place);

    /// <summary>From now on messages are taken, but the bot is not told so before the release.</summary>
    public void HoldAnswers() => _hold = new SemaphoreSlim(0);

    public void ReleaseAnswers() => Interlocked.Exchange(ref _hold, null)?.Release(int.MaxValue);

    /// <summary>Waits until so many calls of this kind were taken.</summary>
    public Task WaitForAsync(Func<TeamsCall, bool> isWanted, int count, string what) =>
        _record.WaitForAsync(isWanted, count, what);

    public async ValueTask DisposeAsync()
    {
        ReleaseAnswers();
        await _host.DisposeAsync();
    }

    private void MapRoutes()
    {
        const string Conversation = "/v3/conversations/{conversation}";
        const string Message = Conversation + "/activities/{activity}";
        _host.MapPost("/v3/conversations", CreateAsync);
        _host.MapPost(Conversation + "/activities/{activity?}", SendAsync);
        _host.MapPut(Message, SendAsync);
        _host.MapDelete(Message, SendAsync);
        _host.MapGet(
            Conversation + "/pagedmembers",
            () => Results.Json(new JsonObject { ["members"] = Roster() })
        );
        _host.MapGet(Conversation + "/members", () => Results.Json(Roster()));
        _host.MapGet(Conversation + "/members/{member}", FindMember);
        _host.MapGet("/v3/teams/{team}/conversations", FindChannels);
        _host.MapFallback(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            _record.AddUnexpected($"{context.Request.Method} {context.Request.Path}");
            return Task.CompletedTask;
        });
    }

    private JsonArray Roster() => [.. _members.Select(person => (JsonNode)person.AsMember())];

    // General is the team itself and has no name of its own.
    private IResult FindChannels(string team) =>
        _uninstalled.Contains(Uri.UnescapeDataString(team))
            ? NotInRoster()
            : Results.Json(
                new JsonObject
                {
                    ["conversations"] = new JsonArray(
                        new JsonObject { ["id"] = TeamsPlaces.Team },
                        new JsonObject { ["id"] = TeamsPlaces.Channel, ["name"] = "Journey map" }
                    ),
                }
            );

    private static IResult NotInRoster() =>
        Results.Json(
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = "BotNotInConversationRoster" },
            },
            statusCode: StatusCodes.Status403Forbidden
        );

    // A personal chat has its own person in it; a team and its channels have the members.
    private IResult FindMember(string conversation, string member)
    {
        var place = Uri.UnescapeDataString(conversation);
        if (_uninstalled.Contains(place))
        {
            return NotInRoster();
        }

        var person = People.Find(member);
        var isThere =
            person is not null
            && (
                TeamsPlaces.PersonOf(place) is { } id ? id == person.Id : _members.Contains(person)
            );
        return isThere ? Results.Json(person!.AsMember()) : Results.NotFound();
    }

    private async Task CreateAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        var id = NextId();
        // A channel's thread is made by its first message; a personal conversation is always the same one.
        var isThread = (bool?)body["isGroup"] ?? false;
        var conversation = isThread
            ? $"{body["channelData"]!["channel"]!["id"]};messageid={id}"
            : TeamsPlaces.PersonalChatOf((string)body["members"]![0]!["id"]!);
        var activity = body["activity"] as JsonObject ?? [];
        var call = new TeamsCall("POST", conversation, null, activity, IsAccepted: true)
        {
            Message = id,
        };
        var answer = new JsonObject
        {
            ["id"] = conversation,
            ["activityId"] = isThread ? id : null,
        };
        await AnswerAsync(context, isThread ? call : call with { Method = "CREATE" }, 201, answer);
    }

    private async Task SendAsync(HttpContext context, string conversation, string? activity)
    {
        var isNew = HttpMethods.IsPost(context.Request.Method);
        var body = HttpMethods.IsDelete(context.Request.Method) ? [] : await ReadAsync(context);
        var id = isNew ? NextId() : activity!;
        var place = Uri.UnescapeDataString(conversation);
        var call = new TeamsCall(context.Request.Method, place, activity, body, IsAccepted: true)
        {
            Message = id,
        };
        var answer = new JsonObject { ["id"] = id };
        await AnswerAsync(context, call, isNew ? 201 : 200, answer, _record.Missing(call));
    }

    private async Task AnswerAsync(
        HttpContext context,
        TeamsCall call,
        int status,
        JsonObject answer,
        TeamsRefusal? missing = null
    )
    {
        if (_weather is { } weather)
        {
            // Hours of it would fill the memory that a test may be measuring.
            Interlocked.Increment(ref _turnedAway);
            await weather.AnswerAsync(context);
            return;
        }

        if (_refusals.TryDequeue(out var refusal) || (refusal = missing) is not null)
        {
            _record.Add(call with { IsAccepted = false });
            await refusal.AnswerAsync(context);
            return;
        }

        _record.Add(call);
        await Task.Delay(_delay, context.RequestAborted);
        if (_hold is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context) =>
        (JsonObject)
            (
                await JsonNode.ParseAsync(
                    context.Request.Body,
                    cancellationToken: context.RequestAborted
                )
            )!;

    private string NextId() =>
        (1_790_000_000_000 + Interlocked.Increment(ref _ids)).ToString(
            CultureInfo.InvariantCulture
        );
}
