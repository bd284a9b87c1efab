using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Cards;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Teams.Cards;

public sealed class CardJsonTests
{
    private static readonly string Golden = Repository.PathTo(
        "tests",
        "JourneyBot.Tests",
        "Teams",
        "Cards",
        "every-element.golden.json"
    );

    [Fact]
    public void Every_element_is_written_as_the_golden_file_says()
    {
        var json = EveryElement.Card().ToJson().ToString();
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") is not null)
        {
            File.WriteAllText(
                Golden,
                JsonNode
                    .Parse(json)!
                    .ToJsonString(
                        new()
                        {
                            WriteIndented = true,
                            Encoder = System
                                .Text
                                .Encodings
                                .Web
                                .JavaScriptEncoder
                                .UnsafeRelaxedJsonEscaping,
                        }
                    ) + "\n"
            );
        }

        Fixture.SameJson(JsonNode.Parse(File.ReadAllText(Golden)), Encoding.UTF8.GetBytes(json));
    }

    [Fact]
    public void A_card_is_compact_without_nulls_and_with_readable_letters()
    {
        var json = new Card([new TextBlock("Größe ● <b>")]).ToJson().ToString();

        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"Größe ● <b>","wrap":true}],"msteams":{"width":"full"}}""",
            json
        );
    }

    public static TheoryData<string> Texts =>
        [
            "",
            "\"quoted\" \\ back",
            "\u0001 \u007f \u0085 \u2028 \ufeff \t \r\n",
            "🚑 é 我 أ · “x” — \u0300",
            "half a sign \ud83d and the other \ude91",
            string.Concat(Enumerable.Repeat("我 \" 🚑 ", 5_000)),
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_written_as_the_platform_writes_it(string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var platform = new Utf8JsonWriter(
            bytes,
            new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        platform.WriteStringValue(text);
        platform.Flush();

        Assert.Contains(
            $"\"text\":{Encoding.UTF8.GetString(bytes.WrittenSpan)},\"wrap\":true",
            new Card([new TextBlock(text)]).ToJson().ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_card_in_a_message_is_not_written_twice()
    {
        var card = new Card([new TextBlock("Hello")]);

        var message = OutgoingMessage.OfCard(card, "Hello").ToJson().ToString();

        Assert.Contains("\"content\":" + card.ToJson(), message, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_counts_two_bytes_for_each_unit_of_text()
    {
        var ascii = OutgoingMessage.OfText("aa").ToJson();
        var signs = OutgoingMessage.OfText("●é").ToJson();

        Assert.Equal(2 * ascii.ToString().Length, MessageSize.Of(ascii));
        Assert.Equal(MessageSize.Of(ascii), MessageSize.Of(signs));
    }

    [Theory]
    [InlineData(39_000, true)]
    [InlineData(40_000, false)]
    public void A_message_fits_up_to_the_budget(int length, bool fits) =>
        Assert.Equal(
            fits,
            MessageSize.Fits(OutgoingMessage.OfText(new string('a', length)).ToJson())
        );
}
