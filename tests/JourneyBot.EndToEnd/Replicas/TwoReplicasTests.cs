using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Replicas;

[Collection("Survival")]
public sealed class TwoReplicasTests
{
    [Fact]
    public async Task Two_that_start_at_once_share_one_database_and_one_sample_map()
    {
        await using var both = await TwoReplicas.StartAsync();

        await both.WireToOne.InstallInTeamAsync(People.Rosa);
        await both.WireToTwo.SayInChannelAsync(People.Rosa, "post");
        await both.Teams.WaitForAsync(call => Says(call, "is here now"), 1, "the map is here");
        await both.WireToOne.SayInChannelAsync(People.Rosa, "help");
        await both.Teams.WaitForAsync(call => Says(call, "What I can do"), 1, "the last word");

        Assert.DoesNotContain(
            both.Teams.Posts.GroupBy(call => call.Conversation + call.Body.ToJsonString()),
            same => same.Count() > 1
        );
        Assert.Equal(0, await both.One.StopAsync());
        Assert.Equal(0, await both.Two.StopAsync());
    }

    private static bool Says(TeamsCall call, string words) =>
        $"{call.Text}{CardReading.Words(call.Card)}".Contains(words, StringComparison.Ordinal);
}
