using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using JourneyBot.Teams.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>Our layer with a bot that does what the floor does; without tokens, whose check is measured by itself.</summary>
internal static class EchoServer
{
    public static async Task RunAsync(int port)
    {
        var card = new RawJson(Payloads.Card());
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = "Development" }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration.AddInMemoryCollection([
            new("Teams:DangerouslyAllowUnauthenticated", "true"),
        ]);
        builder.Services.AddSingleton<IBot>(provider =>
            Echo(card, provider.GetRequiredService<ConnectorClient>())
        );
        builder.Services.AddTeams(builder.Configuration);
        await using var app = builder.Build();
        app.MapTeams();
        await app.RunAsync();
    }

    private static Router Echo(RawJson card, ConnectorClient connector) =>
        new Router()
            .OnAction("approve", (_, _) => Task.FromResult(ActionAnswer.Card(card)))
            .OnText(
                async (message, cancellationToken) =>
                {
                    var activity = message.Turn.Activity;
                    var reply = new OutgoingMessage
                    {
                        Text = "Echo: " + message.Text,
                        Attachments = [OutgoingAttachment.OfCard(card)],
                    };
                    var to = new ConversationAddress(
                        message.Turn.Origin.ServiceUrl,
                        activity.Conversation!.Id!
                    );
                    var outcome = await connector.ReplyAsync(
                        to,
                        activity.Id!,
                        reply,
                        cancellationToken
                    );
                    return outcome.Succeeded(out _) ? TurnResult.Done : TurnResult.Failed;
                }
            );
}
