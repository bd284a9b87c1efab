using System.Text.Json.Nodes;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class ForeignTenantTests
{
    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    [InlineData("both")]
    [InlineData("none")]
    public async Task Another_tenant_does_not_come_in_wherever_it_is_named(string where)
    {
        await using var door = await Door.OpenAsync();
        var message = Fixture.Json("in-message-channel-mention.json");
        JsonNode? other = where is "none" ? null : "99990000-0000-4000-8000-000000000000";
        if (where is not "channelData")
        {
            message["conversation"]!["tenantId"] = other?.DeepClone();
        }

        if (where is not "conversation")
        {
            message["channelData"]!["tenant"]!["id"] = other;
        }

        Assert.Equal(
            403,
            await door.StatusAsync(
                System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()),
                Forge.GoodToken()
            )
        );
        Assert.Empty(door.Bot.Turns);
    }
}
