using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class ConnectorClientTests
{
    private const string Anna =
        "29:1FIXTUREuserAnna-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ";
    private const string Channel = "19:FIXTUREchannelOnboarding0000000000000001@thread.tacv2";
    private const string Team = "19:FIXTUREteamGeneral000000000000000000001@thread.tacv2";
    private static readonly ConversationAddress Thread = ConversationAddress.Thread(
        Forge.ServiceUrl,
        Channel,
        "1779000000100"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_to_a_thread_is_the_recorded_call()
    {
        using var teams = new ScriptedTeams().Answers("out-send-to-thread.response.json");

        var outcome = await teams
            .Client()
            .SendAsync(Thread, Body("out-send-to-thread"), Cancellation);

        Assert.True(outcome.Succeeded(out var sent));
        Assert.Equal("1779000070001", sent.Id);
        Same("out-send-to-thread", Assert.Single(teams.Calls));
        Assert.Equal("Bearer token-1", teams.Calls[0].Authorization);
    }

    [Fact]
    public async Task A_card_is_updated_by_the_recorded_call()
    {
        using var teams = new ScriptedTeams().Answers("out-update-card.response.json");
        var card = RawJson.From(
            Fixture.Json("out-update-card.request.json")["body"]!["attachments"]![0]![
                "content"
            ]!.ToJsonString()
        );
        var message = new OutgoingMessage { Attachments = [OutgoingAttachment.OfCard(card)] };

        var outcome = await teams
            .Client()
            .UpdateAsync(Thread, "1779000000100", message, Cancellation);

        Assert.True(outcome.Succeeded(out var sent));
        Assert.Equal("1779000000100", sent.Id);
        Same("out-update-card", Assert.Single(teams.Calls));
    }

    [Fact]
    public async Task A_message_is_deleted_by_the_recorded_call()
    {
        using var teams = new ScriptedTeams().Answers("out-delete-activity.response.json");

        var outcome = await teams.Client().DeleteAsync(Thread, "1779000000100", Cancellation);

        Assert.True(outcome.Succeeded(out _));
        Same("out-delete-activity", Assert.Single(teams.Calls));
    }

    [Fact]
    public async Task A_reply_names_the_message_in_the_path_and_in_the_body()
    {
        using var teams = new ScriptedTeams().Answers(201, """{"id":"5"}""");

        await teams
            .Client()
            .ReplyAsync(Thread, "177/9", OutgoingMessage.OfText("Hello"), Cancellation);

        var call = Assert.Single(teams.Calls);
        Assert.EndsWith("/activities/177%2F9", call.Url, StringComparison.Ordinal);
        Assert.Equal(
            """{"type":"message","text":"Hello","textFormat":"markdown","replyToId":"177/9"}""",
            call.Body
        );
    }

    [Fact]
    public async Task A_thread_is_started_by_the_recorded_call()
    {
        using var teams = new ScriptedTeams().Answers(
            "out-create-conversation-channel.response.json"
        );
        var activity = RawJson.From(
            Fixture.Json("out-create-conversation-channel.request.json")["body"]![
                "activity"
            ]!.ToJsonString()
        );

        var outcome = await teams
            .Client()
            .CreateThreadAsync(Forge.ServiceUrl, Forge.Tenant, Channel, activity, Cancellation);

        Assert.True(outcome.Succeeded(out var created));
        Assert.Equal("1779000000100", created.ActivityId);
        Assert.Equal(Thread.ConversationId, created.Id);
        Same("out-create-conversation-channel", Assert.Single(teams.Calls));
    }

    [Fact]
    public async Task A_personal_conversation_has_one_member_and_the_tenant()
    {
        using var teams = new ScriptedTeams().Answers(
            "out-create-conversation-personal.response.json"
        );

        var outcome = await teams
            .Client()
            .CreatePersonalAsync(Forge.ServiceUrl, Forge.Tenant, Anna, Cancellation);

        Assert.True(outcome.Succeeded(out var created));
        Assert.Null(created.ActivityId);
        Assert.Equal(
            $$"""{"isGroup":false,"members":[{"id":"{{Anna}}"}],"tenantId":"{{Forge.Tenant}}"}""",
            Assert.Single(teams.Calls).Body
        );
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page()
    {
        using var teams = new ScriptedTeams()
            .Answers("out-pagedmembers.response.json")
            .Answers(200, """{"members":[{"id":"29:c"},null]}""");

        var outcome = await teams
            .Client()
            .GetMembersAsync(new(Forge.ServiceUrl, Team), Cancellation);

        Assert.True(outcome.Succeeded(out var roster));
        Assert.Equal(
            ["Anna Champion", "Ben Leader", null],
            roster.Members.Select(member => member.Name)
        );
        Assert.Equal("eeeeffff-4444-aaaa-5555-bbbb6666cccc", roster.Members[0].EntraId);
        Assert.EndsWith("/pagedmembers?pageSize=500", teams.Calls[0].Url, StringComparison.Ordinal);
        Assert.EndsWith(
            "/pagedmembers?pageSize=500&continuationToken=FIXTURE-NEXT",
            teams.Calls[1].Url,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_roster_that_points_to_the_same_page_again_ends()
    {
        using var teams = new ScriptedTeams()
            .Answers("out-pagedmembers.response.json")
            .Answers("out-pagedmembers.response.json");

        var outcome = await teams
            .Client()
            .GetMembersAsync(new(Forge.ServiceUrl, Team), Cancellation);

        Assert.True(outcome.Succeeded(out _));
        Assert.Equal(2, teams.Calls.Count);
    }

    [Fact]
    public async Task A_roster_with_a_page_that_fails_is_no_roster()
    {
        using var teams = new ScriptedTeams()
            .Answers("out-pagedmembers.response.json")
            .Answers("err-429-Throttled.response.json");

        var outcome = await teams
            .Client()
            .GetMembersAsync(new(Forge.ServiceUrl, Team), Cancellation);

        Assert.False(outcome.Succeeded(out _));
        Assert.Equal(RefusalKind.Throttled, outcome.Refused!.Kind);
    }

    [Fact]
    public async Task A_team_and_its_channels_are_read()
    {
        using var teams = new ScriptedTeams()
            .Answers("out-team-details.response.json")
            .Answers("out-team-conversations.response.json");
        var client = teams.Client();

        Assert.True(
            (await client.GetTeamAsync(Forge.ServiceUrl, Team, Cancellation)).Succeeded(
                out var team
            )
        );
        Assert.True(
            (await client.GetChannelsAsync(Forge.ServiceUrl, Team, Cancellation)).Succeeded(
                out var channels
            )
        );

        Assert.Equal(18, team.MemberCount);
        Assert.Equal([null, "Onboarding"], channels.Channels.Select(channel => channel.Name));
    }

    [Fact]
    public async Task A_member_is_found_by_id()
    {
        using var teams = new ScriptedTeams().Answers(200, """{"id":"29:a","objectId":"eeee"}""");

        Assert.True(
            (await teams.Client().GetMemberAsync(Thread, "29:a", Cancellation)).Succeeded(
                out var member
            )
        );

        Assert.Equal("eeee", member.EntraId);
        Assert.EndsWith(
            "/members/29%3Aa",
            Assert.Single(teams.Calls).Url,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_message_that_was_taken_without_an_id_was_taken()
    {
        using var teams = new ScriptedTeams().Answers(202);

        Assert.True(
            (
                await teams.Client().SendAsync(Thread, OutgoingMessage.Typing, Cancellation)
            ).Succeeded(out var sent)
        );

        Assert.Null(sent.Id);
        Assert.Equal("""{"type":"typing"}""", Assert.Single(teams.Calls).Body);
    }

    [Fact]
    public async Task A_message_over_the_budget_is_not_sent()
    {
        using var teams = new ScriptedTeams();

        var outcome = await teams
            .Client()
            .SendAsync(Thread, OutgoingMessage.OfText(new('a', 40_000)), Cancellation);

        Assert.Equal(RefusalKind.TooBig, outcome.Refused!.Kind);
        Assert.Empty(teams.Calls);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/teams//")]
    public async Task Address_and_path_are_joined_by_one_slash(string serviceUrl)
    {
        using var teams = new ScriptedTeams().Answers(201, """{"id":"5"}""");

        await teams
            .Client()
            .SendAsync(new(serviceUrl, "a:1"), OutgoingMessage.OfText("Hello"), Cancellation);

        Assert.Equal(
            "https://smba.trafficmanager.net/teams/v3/conversations/a%3A1/activities",
            Assert.Single(teams.Calls).Url
        );
    }

    private static RawJson Body(string name) =>
        RawJson.From(Fixture.Json(name + ".request.json")["body"]!.ToJsonString());

    private static void Same(string name, ScriptedTeams.Call call)
    {
        var expected = Fixture.Json(name + ".request.json");
        Assert.Equal((string?)expected["method"], call.Method);
        Assert.Equal((string?)expected["url"], call.Url);
        if (expected["body"] is JsonNode body)
        {
            Fixture.SameJson(body, Encoding.UTF8.GetBytes(call.Body!));
        }
        else
        {
            Assert.Null(call.Body);
        }
    }
}
