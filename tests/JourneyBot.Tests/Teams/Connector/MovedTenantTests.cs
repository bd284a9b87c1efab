using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class MovedTenantTests
{
    private const string GlobalAddress = "https://smba.trafficmanager.net/teams/";
    private static readonly ConversationAddress Somewhere = new(Forge.ServiceUrl, "a:1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_that_is_not_registered_is_told_after_a_fresh_token_and_the_global_address()
    {
        using var teams = new ScriptedTeams()
            .Answers("err-401-BotNotRegistered.response.json")
            .Answers("err-401-BotNotRegistered.response.json")
            .Answers("err-401-BotNotRegistered.response.json");

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(RefusalKind.NotRegistered, outcome.Refused!.Kind);
        Assert.Null(outcome.MovedTo);
        Assert.Equal(2, teams.TokensGiven);
        Assert.StartsWith(GlobalAddress, teams.Calls[2].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_moved_is_found_at_the_global_address_and_the_address_is_given_back()
    {
        using var teams = new ScriptedTeams()
            .Answers(403, """{"error":{"code":"Unknown"}}""")
            .Answers(201, """{"id":"5"}""");

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.True(outcome.Succeeded(out _));
        Assert.Equal(GlobalAddress, outcome.MovedTo);
        Assert.StartsWith(GlobalAddress, teams.Calls[1].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_first_address_said_stands_where_the_global_one_refuses_too()
    {
        using var teams = new ScriptedTeams()
            .Answers(403, """{"error":{"code":"Unknown"}}""")
            .Answers("err-404-ConversationNotFound.response.json");

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(RefusalKind.NotAllowed, outcome.Refused!.Kind);
        Assert.Null(outcome.MovedTo);
    }

    [Fact]
    public async Task At_the_global_address_there_is_no_other_to_ask()
    {
        using var teams = new ScriptedTeams().Answers(403, """{"error":{"code":"Unknown"}}""");

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
        Assert.Single(teams.Calls);
    }

    [Fact]
    public async Task A_tenant_of_the_other_cloud_is_found_there_once_and_the_address_is_given_back()
    {
        using var teams = new ScriptedTeams()
            .Answers(403, """{"error":{"code":"InvalidBotApiHost"}}""")
            .Answers(201, """{"id":"5"}""");

        var outcome = await teams
            .Client()
            .SendAsync(Somewhere, OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.True(outcome.Succeeded(out _));
        Assert.Equal("https://smba.infra.gcc.teams.microsoft.com/teams/", outcome.MovedTo);
        Assert.Equal(
            "https://smba.infra.gcc.teams.microsoft.com/teams/v3/conversations/a%3A1/activities",
            teams.Calls[1].Url
        );
    }
}
