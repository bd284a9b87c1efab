using System.Text;
using JourneyBot.Teams;
using JourneyBot.Teams.Conversations;
using JourneyBot.Teams.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class MutatedActivityTests
{
    private const int Rounds = 20_000;
    private const int Seed = 20_260_517;

    [Fact]
    public async Task Twenty_thousand_mutated_activities_break_nothing_and_let_nobody_in()
    {
        await using var door = await Door.OpenAsync(Everything());
        var token = Forge.GoodToken();
        var endpoint = door.Services.GetRequiredService<MessagesEndpoint>();
        var mutator = new Mutator(Seed);
        var originals = Fixture
            .Incoming.Where(name => name.StartsWith("in-", StringComparison.Ordinal))
            .Select(Fixture.Bytes)
            .ToList();
        var statuses = new Dictionary<int, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var body = mutator.Spoil(originals[round % originals.Count]);
            var status = await StatusAsync(endpoint, body, token);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            Assert.True(
                status is 200 or 400 or 403 or 501,
                $"Round {round} was answered {status}: {Encoding.UTF8.GetString(body)}"
            );
        }

        Assert.All(
            door.Bot.Turns,
            turn => Assert.Equal(Forge.Tenant, turn.Origin.TenantId, ignoreCase: true)
        );
        Assert.All(
            door.Bot.Turns,
            turn =>
                Assert.Equal(
                    Forge.ServiceUrl.TrimEnd('/'),
                    turn.Origin.ServiceUrl.TrimEnd('/'),
                    ignoreCase: true
                )
        );
        Assert.True(statuses.Keys.Count == 4, $"Only {string.Join(", ", statuses)}");
        Assert.DoesNotContain(
            door.Log.Lines,
            line => line.Contains(token.Split('.')[2], StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            door.Log.Lines,
            line =>
                line.Contains("Kick-off", StringComparison.Ordinal)
                || line.Contains("welcome mail", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            door.Log.Lines,
            line => line.StartsWith("Error", StringComparison.Ordinal)
        );
    }

    private static async Task<int> StatusAsync(MessagesEndpoint endpoint, byte[] body, string token)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Headers.Authorization = "Bearer " + token;
        context.Request.Body = new MemoryStream(body);
        await endpoint.HandleAsync(context);
        return context.Response.StatusCode;
    }

    // Reads all there is to read of each input, so that a mutation no reader expected would show.
    private static Router Everything()
    {
        static Task<TurnResult> Answer(object input) =>
            Task.FromResult(input.ToString() is null ? TurnResult.Failed : TurnResult.Done);

        return new Router()
            .OnText((input, _) => Answer(input))
            .OnSubmittedCard(
                (input, _) => Answer(input with { Data = input.Data.Child(input.Verb ?? "note") })
            )
            .OnChangedMessage((input, _) => Answer(input))
            .OnReaction((input, _) => Answer(input))
            .OnConversationChange((input, _) => Answer($"{input.BotWasAdded}{input.BotWasRemoved}"))
            .OnInstallation((input, _) => Answer(input))
            .OnUnknownAction(
                (input, _) =>
                    Answer(
                        $"{input.Data.Text("note")}{input.Data.WholeNumber("rev")}{input.Data.Day("note")}"
                    )
            )
            .OnDialogOpened((input, _) => Answer(input))
            .OnDialogSubmitted((input, _) => Answer($"{input.Data.Text("note")}"))
            .OnFileConsent((input, _) => Answer(input))
            .OnExtensionQuery((input, _) => Answer(input))
            .OnResultSelected((input, _) => Answer(input))
            .OnExtensionButton((input, _) => Answer(input))
            .OnExtensionOpened((input, _) => Answer(input))
            .OnExtensionSubmitted((input, _) => Answer(input))
            .OnLink((input, _) => Answer(input))
            .OnTypeahead((input, _) => Answer(input));
    }
}
