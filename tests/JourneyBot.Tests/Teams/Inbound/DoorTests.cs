using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class DoorTests
{
    private static readonly byte[] Message = Fixture.Bytes("in-message-channel-mention.json");

    public static TheoryData<string> FromTeams =>
        [.. Fixture.Incoming.Where(name => name.StartsWith("in-", StringComparison.Ordinal))];

    [Fact]
    public async Task A_message_with_a_good_token_becomes_a_turn_and_is_answered_200_with_nothing()
    {
        await using var door = await Door.OpenAsync();

        using var response = await door.PostAsync(
            Message,
            Forge.GoodToken(),
            request => request.Headers.Add("MS-CV", "abc.1")
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        var turn = Assert.Single(door.Bot.Turns);
        Assert.Equal("stage onboarding", turn.Activity.Command());
        Assert.Equal(
            new Origin(Forge.Tenant, Forge.ServiceUrl, IsAuthenticated: true)
            {
                CorrelationId = "abc.1",
            },
            turn.Origin
        );
    }

    [Theory]
    [MemberData(nameof(FromTeams))]
    public async Task Every_recorded_activity_of_Teams_comes_through(string name)
    {
        await using var door = await Door.OpenAsync();

        Assert.Equal(200, await door.StatusAsync(Fixture.Bytes(name), Forge.GoodToken()));
        Assert.Single(door.Bot.Turns);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_own_body()
    {
        await using var door = await Door.OpenAsync(
            new Router().OnAction(
                "stage.save",
                (_, _) => Task.FromResult(ActionAnswer.Toast("Größer gespeichert 👍"))
            )
        );

        using var response = await door.PostAsync(
            Fixture.Bytes("in-invoke-adaptiveCard-action-manual.json"),
            Forge.GoodToken()
        );

        Assert.Equal(
            "application/json; charset=utf-8",
            response.Content.Headers.ContentType?.ToString()
        );
        var body = JsonNode.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        Assert.Equal("Größer gespeichert 👍", (string?)body["value"]);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_501()
    {
        await using var door = await Door.OpenAsync(new Router());

        Assert.Equal(
            501,
            await door.StatusAsync(Fixture.Bytes("in-invoke-task-fetch.json"), Forge.GoodToken())
        );
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Whatever_is_no_POST_is_405(string method)
    {
        await using var door = await Door.OpenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await door.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"type":"message"}""")]
    public async Task What_is_no_activity_is_400(string body)
    {
        await using var door = await Door.OpenAsync();

        Assert.Equal(400, await door.StatusAsync(Encoding.UTF8.GetBytes(body), Forge.GoodToken()));
        Assert.Empty(door.Bot.Turns);
    }

    [Fact]
    public async Task Plain_text_is_415()
    {
        await using var door = await Door.OpenAsync();

        var status = await door.StatusAsync(
            Message,
            Forge.GoodToken(),
            request => request.Content!.Headers.ContentType = new("text/plain")
        );

        Assert.Equal(415, status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_a_megabyte_is_413_whether_or_not_it_says_its_length(
        bool saysLength
    )
    {
        await using var door = await Door.OpenAsync();

        var status = await door.StatusAsync(
            new byte[2 * 1024 * 1024],
            Forge.GoodToken(),
            request =>
            {
                if (!saysLength)
                {
                    request.Content = new StreamContent(new Endless(2 * 1024 * 1024))
                    {
                        Headers = { ContentType = new("application/json") },
                    };
                }
            }
        );

        Assert.Equal(413, status);
        Assert.Empty(door.Bot.Turns);
    }

    [Fact]
    public async Task A_turn_that_breaks_is_500_for_a_message_and_an_error_in_a_card_for_a_button()
    {
        await using var door = await Door.OpenAsync(new Breaking());

        Assert.Equal(500, await door.StatusAsync(Message, Forge.GoodToken()));
        using var button = await door.PostAsync(
            Fixture.Bytes("in-invoke-adaptiveCard-action-manual.json"),
            Forge.GoodToken()
        );
        Assert.Equal(HttpStatusCode.OK, button.StatusCode);
        Assert.Contains(
            "\"statusCode\":500",
            await button.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private sealed class Breaking : IBot
    {
        public Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A bug.");
    }

    /// <summary>So many blanks, without saying how many.</summary>
    private sealed class Endless(int length) : Stream
    {
        private int _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, _left);
            Array.Fill(buffer, (byte)' ', offset, read);
            _left -= read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
