using System.Text.Json.Nodes;
using JourneyBot.App.Digests;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Digests;

public sealed class DigestLetterTests
{
    private const string Payload =
        """{"type":"message","attachments":[{"content":{"body":[{"text":"WEEK 26 · “A”"},{"text":"News"}]}}]}""";

    [Fact]
    public void A_digest_that_is_sent_again_says_that_it_may_have_come()
    {
        var sent = DigestLetter.Payload(Message("digest", Payload, again: true));

        var body = JsonNode.Parse(sent)!["attachments"]![0]!["content"]!["body"]!.AsArray();
        Assert.Equal(
            [
                "WEEK 26 · “A”",
                "You may have this already: Teams did not say whether it came the first time.",
                "News",
            ],
            body.Select(e => (string?)e!["text"])
        );
        Assert.Contains("“A”", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest", Payload, false)]
    [InlineData("reply", Payload, true)]
    [InlineData("digest", """{"type":"message","text":"no card"}""", true)]
    public void Anything_else_is_sent_as_it_is(string kind, string payload, bool again) =>
        Assert.Equal(payload, DigestLetter.Payload(Message(kind, payload, again)));

    private static OutboxMessage Message(string kind, string payload, bool again) =>
        new()
        {
            TenantId = "t",
            ConversationKey = "t/c",
            Kind = kind,
            Action = OutboxAction.Personal,
            Payload = payload,
            OnUnknown = OnUnknown.HoldThenResend,
            NotBefore = TestClock.MondayMorning,
            CreatedAt = TestClock.MondayMorning,
            MayHaveArrived = again,
        };
}
