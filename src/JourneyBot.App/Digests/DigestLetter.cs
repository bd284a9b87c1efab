using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Activities;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Digests;

/// <summary>The message a leader gets on Monday, and the same when it is sent again without anybody knowing whether it came.</summary>
internal sealed class DigestLetter(CardSettings settings, IOptions<DigestOptions> options)
{
    /// <summary>What the outbox calls it.</summary>
    public const string Kind = DigestDelivery.MessageKind;

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public OutgoingMessage Of(
        JourneyMap map,
        DigestContent content,
        Person leader,
        DigestWeek week,
        DateTimeOffset now
    )
    {
        var copy = new DigestCopy(leader.Id)
        {
            Week = content.Week,
            Late = Late(map, leader, week, now),
        };
        var card = DigestCards.Weekly(map, content, copy, settings.For(map));
        return OutgoingMessage.OfCard(card, content.BottomLine).Notifying();
    }

    /// <summary>What a letter says that was written at this moment: for which week it is and how late it comes; null when it is in time.</summary>
    public string? Late(JourneyMap map, Person leader, DigestWeek week, DateTimeOffset written) =>
        week.LateWords(written, map.ZoneOf(leader), options.Value.Hour);

    /// <summary>What is sent for a message: a digest that may have come before says so below its first line.</summary>
    public static string Payload(OutboxMessage message)
    {
        if (
            message is not { Kind: Kind, MayHaveArrived: true }
            || JsonNode.Parse(message.Payload) is not JsonObject letter
            || letter["attachments"]?[0]?["content"]?["body"] is not JsonArray { Count: > 0 } body
        )
        {
            return message.Payload;
        }

        body.Insert(
            1,
            new JsonObject
            {
                ["type"] = "TextBlock",
                ["text"] =
                    "You may have this already: Teams did not say whether it came the first time.",
                ["wrap"] = true,
                ["size"] = "Small",
                ["isSubtle"] = true,
                ["spacing"] = "Small",
            }
        );
        return letter.ToJsonString(Relaxed);
    }
}
