using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class RefusalTests
{
    private const string GlobalAddress = "https://smba.trafficmanager.net/teams/";
    private static readonly ConversationAddress Somewhere = new(Forge.ServiceUrl, "a:1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("err-400-BadSyntax", RefusalKind.BadRequest, 400)]
    [InlineData("err-403-BotNotInConversationRoster", RefusalKind.NotInConversation, 403)]
    [InlineData("err-403-ConversationBlockedByUser", RefusalKind.Blocked, 403)]
    [InlineData("err-403-MessageWritesBlocked", RefusalKind.Blocked, 403)]
    [InlineData("err-403-ForbiddenOperationException", RefusalKind.NotInstalled, 403)]
    [InlineData("err-404-ActivityNotFoundInConversation", RefusalKind.MessageGone, 404)]
    [InlineData("err-404-ConversationNotFound", RefusalKind.ConversationGone, 404)]
    [InlineData("err-412-PreconditionFailed", RefusalKind.Conflict, 412)]
    [InlineData("err-413-MessageSizeTooBig", RefusalKind.TooBig, 413)]
    [InlineData("err-429-Throttled", RefusalKind.Throttled, 429)]
    public async Task Each_recorded_refusal_is_understood_and_not_tried_again(
        string name,
        RefusalKind kind,
        int status
    )
    {
        using var teams = new ScriptedTeams().Answers(name + ".response.json");

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(kind, outcome.Refused!.Kind);
        Assert.Equal(status, outcome.Refused.Status);
        Assert.Single(teams.Calls);
    }

    [Theory]
    [InlineData(403, "BotDisabledByAdmin", RefusalKind.DisabledByAdmin)]
    [InlineData(403, "NotEnoughPermissions", RefusalKind.NotAllowed)]
    [InlineData(404, "MemberNotFoundInConversation", RefusalKind.NotFound)]
    [InlineData(500, "ServiceError", RefusalKind.ServiceError)]
    [InlineData(503, "ServiceUnavailable", RefusalKind.Unavailable)]
    [InlineData(418, "Teapot", RefusalKind.Other)]
    public async Task Other_refusals_are_understood(int status, string code, RefusalKind kind)
    {
        using var teams = new ScriptedTeams().Answers(
            status,
            $$$"""{"error":{"code":"{{{code}}}","message":"secret words"}}"""
        );

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(kind, outcome.Refused!.Kind);
        Assert.Equal(code, outcome.Refused.Code);
    }

    [Fact]
    public async Task An_update_that_fails_with_an_unknown_403_means_that_the_message_is_gone()
    {
        using var teams = new ScriptedTeams().Answers(403, """{"error":{"code":"Unknown"}}""");

        var outcome = await teams
            .Client()
            .UpdateAsync(Somewhere, "5", OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(RefusalKind.MessageGone, outcome.Refused!.Kind);
    }

    [Fact]
    public async Task How_long_to_wait_and_the_correlation_id_are_kept()
    {
        using var teams = new ScriptedTeams()
            .Answers("err-429-Throttled.response.json")
            .Answers(
                429,
                null,
                new() { ["Retry-After"] = "Sun, 17 May 2026 06:41:00 GMT", ["MS-CV"] = "cv.1" }
            );
        var client = teams.Client();

        var seconds = await client.SendAsync(
            Somewhere,
            OutgoingMessage.OfText("Hello"),
            Cancellation
        );
        var date = await client.SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(7), seconds.Refused!.RetryAfter);
        Assert.Equal(TimeSpan.FromMinutes(1), date.Refused!.RetryAfter);
        Assert.Equal("cv.1", date.Refused.CorrelationId);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_a_gateway_says_leaves_the_outcome_unknown(int status)
    {
        using var teams = new ScriptedTeams().Answers(status);

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(status, outcome.Unknown!.Status);
        Assert.Null(outcome.Refused);
        Assert.False(outcome.Succeeded(out _));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task An_answer_that_is_not_understood_leaves_the_outcome_unknown(string body)
    {
        using var teams = new ScriptedTeams().Answers(201, body);

        var outcome = await teams
            .Client()
            .CreatePersonalAsync(Forge.ServiceUrl, Forge.Tenant, "29:a", Cancellation);

        Assert.Equal(201, outcome.Unknown!.Status);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("7")]
    [InlineData("""{"error":"x","message":"{broken"}""")]
    [InlineData("""{"message":7}""")]
    public async Task A_refusal_with_an_odd_body_is_a_refusal(string body)
    {
        using var teams = new ScriptedTeams().Answers(403, body);

        var outcome = await teams
            .Client()
            .SendAsync(
                Somewhere with
                {
                    ServiceUrl = GlobalAddress,
                },
                OutgoingMessage.OfText("Hello"),
                Cancellation
            );

        Assert.Equal(RefusalKind.NotAllowed, outcome.Refused!.Kind);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.HttpProtocolError, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public async Task A_connection_that_was_never_made_sent_nothing_and_one_that_broke_may_have(
        HttpRequestError error,
        bool sentNothing
    )
    {
        using var teams = new ScriptedTeams().Breaks(error);

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(sentNothing, outcome.Refused?.Kind is RefusalKind.NotReached);
        Assert.Equal(!sentNothing, outcome.Unknown is { Status: 0 });
    }

    [Fact]
    public async Task Time_that_ran_out_leaves_the_outcome_unknown()
    {
        using var teams = new ScriptedTeams().RunsOutOfTime();

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.NotNull(outcome.Unknown);
    }

    [Fact]
    public async Task An_expired_token_is_fetched_anew_once()
    {
        using var teams = new ScriptedTeams()
            .Answers("err-401-BotNotRegistered.response.json")
            .Answers(201, """{"id":"5"}""");

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.True(outcome.Succeeded(out _));
        Assert.Equal(
            ["Bearer token-1", "Bearer token-2"],
            teams.Calls.Select(call => call.Authorization)
        );
        Assert.Equal(2, teams.CredentialsMade);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end()
    {
        using var teams = new ScriptedTeams().Answers(202).Answers(202).Answers(202);
        var client = teams.Client();

        await client.SendAsync(Somewhere, OutgoingMessage.Typing, Cancellation);
        teams.Clock.Advance(TimeSpan.FromMinutes(54));
        await client.SendAsync(Somewhere, OutgoingMessage.Typing, Cancellation);
        Assert.Equal(1, teams.TokensGiven);
        teams.Clock.Advance(TimeSpan.FromMinutes(2));
        await client.SendAsync(Somewhere, OutgoingMessage.Typing, Cancellation);

        Assert.Equal(2, teams.TokensGiven);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        using var teams = new ScriptedTeams { NoToken = true };

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(RefusalKind.NoToken, outcome.Refused!.Kind);
        Assert.Empty(teams.Calls);
    }
}
