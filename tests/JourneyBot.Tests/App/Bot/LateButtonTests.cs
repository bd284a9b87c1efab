using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Inbound;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Bot;

public sealed class LateButtonTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_card_that_came_too_late_for_its_button_follows_as_a_message(bool isLate)
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");
        await rosa.PicksAsync("Update", on: "I get help when it matters");
        var posts = bot.Teams.Posts.Count;
        var activity = bot.Wire.Last!.DeepClone().AsObject();
        activity["id"] = "f:late";

        await RunAsync(bot, activity.ToJsonString(), isLate);
        await bot.SettleAsync();

        var followed = bot.Teams.Posts.Skip(posts).ToList();
        Assert.Equal(isLate ? 1 : 0, followed.Count);
        if (isLate)
        {
            Assert.Contains(
                "I get help when it matters",
                followed[0].Card!.ToJsonString(),
                StringComparison.Ordinal
            );
            Assert.Contains(";messageid=", followed[0].Conversation, StringComparison.Ordinal);
        }
    }

    private static async Task RunAsync(BotHost bot, string json, bool isLate)
    {
        var right = new AnswerRight();
        if (isLate)
        {
            right.TryTake();
        }

        Assert.True(
            ActivityParser.TryParse(System.Text.Encoding.UTF8.GetBytes(json), out var activity)
        );
        await using var scope = bot.Services.CreateAsyncScope();
        var turn = new Turn(
            activity,
            new Origin(activity.TenantId()!, activity.ServiceUrl!, IsAuthenticated: false)
        )
        {
            Services = scope.ServiceProvider,
            Right = right,
        };
        var result = await scope
            .ServiceProvider.GetRequiredService<IBot>()
            .OnTurnAsync(turn, Cancellation);
        Assert.Equal(200, result.Status);
    }
}
