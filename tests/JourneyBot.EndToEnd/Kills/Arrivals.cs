using System.Text.Json.Nodes;
using JourneyBot.App.Digests;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What stands in Teams, beside what the outbox says was to be said.</summary>
internal sealed class Arrivals(FakeTeams teams)
{
    private readonly List<(string Key, TeamsCall Call)> _posts =
    [
        .. teams.Posts.Select(call =>
            (Key(TeamsPlaces.WithoutThread(call.Conversation), call.Body.ToJsonString()), call)
        ),
    ];

    /// <summary>Every new message that arrived, in order, by what it says and where.</summary>
    public ILookup<string, int> Places =>
        _posts.Select((post, place) => (post.Key, place)).ToLookup(p => p.Key, p => p.place);

    public TeamsCall At(int place) => _posts[place].Call;

    /// <summary>What a message of the outbox looks like when it arrives, first as it was written, then as it is repeated.</summary>
    public static IReadOnlyList<string> Looks(OutboxMessage message) =>
        [
            .. new[] { message.Payload, DigestLetter.Payload(message) }
                .Distinct(StringComparer.Ordinal)
                .Select(payload => Key(PlaceOf(message), JsonNode.Parse(payload)!.ToJsonString())),
        ];

    private static string PlaceOf(OutboxMessage message) =>
        message.ConversationId is { } conversation
            ? TeamsPlaces.WithoutThread(conversation)
            : TeamsPlaces.PersonalChatOf(message.RecipientUserId!);

    private static string Key(string place, string body) => $"{place} {body}";
}
