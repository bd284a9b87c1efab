using System.Net.Http.Headers;
using System.Text;
using JourneyBot.TestKit.Hosting;
using JourneyBot.Tests.Teams;

namespace JourneyBot.Tests.App.Bot;

public sealed class RecordedActivityTests
{
    private static readonly string[] Answered = ["adaptiveCard/action", "fileConsent/invoke"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_Teams_was_recorded_to_send_is_answered_as_documented_and_again_the_same()
    {
        await using var bot = await BotHost.StartAsync();
        var wrong = new List<string>();
        foreach (
            var name in Fixture.Incoming.Where(n => n.StartsWith("in-", StringComparison.Ordinal))
        )
        {
            var activity = Fixture.Json(name);
            activity["serviceUrl"] = bot.Teams.ServiceUrl.AbsoluteUri;
            // Some were recorded with one id for several.
            activity["id"] = name;
            var isUnknown =
                (string?)activity["type"] is "invoke"
                && !Answered.Contains((string?)activity["name"], StringComparer.Ordinal);

            var first = await PostAsync(bot, activity.ToJsonString());
            var again = await PostAsync(bot, activity.ToJsonString());

            if (first.Status != (isUnknown ? 501 : 200) || first != again)
            {
                wrong.Add($"{name}: {first}, then {again}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Empty(bot.Log.Errors);
    }

    [Fact]
    public async Task Mutated_activities_of_strangers_break_nothing_and_change_no_map()
    {
        const int Rounds = 400;
        const int Seed = 20_260_518;
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var mutator = new Mutator(Seed);
        var originals = Originals(bot);
        for (var round = 0; round < Rounds; round++)
        {
            var body = Encoding.UTF8.GetString(mutator.Spoil(originals[round % originals.Count]));

            var (status, _) = await PostAsync(bot, body);

            Assert.True(
                status is 200 or 400 or 403 or 501,
                $"Round {round} was answered {status}: {body}"
            );
        }

        Assert.Empty(bot.Log.Errors);
        Assert.Equal(before, await bot.ExportAsync());
    }

    private static List<byte[]> Originals(BotHost bot) =>
        [
            .. Fixture
                .Incoming.Where(n => n.StartsWith("in-", StringComparison.Ordinal))
                .Select(Fixture.Json)
                .Select(activity =>
                {
                    activity["serviceUrl"] = bot.Teams.ServiceUrl.AbsoluteUri;
                    return Encoding.UTF8.GetBytes(activity.ToJsonString());
                }),
        ];

    private static async Task<(int Status, string Body)> PostAsync(BotHost bot, string activity)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await bot.Browser.PostAsync("api/messages", content, Cancellation);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
