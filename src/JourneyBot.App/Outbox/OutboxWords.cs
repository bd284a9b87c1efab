using JourneyBot.Store.Sending;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Outbox;

/// <summary>Says in plain words what the short code of a message means, and what can be done; never anything of its text.</summary>
internal static class OutboxWords
{
    /// <summary>A sentence; null where the message has no code.</summary>
    public static string? Why(OutboxMessage message) =>
        message.Error is { } code ? Why(code) : null;

    public static string Why(string code) =>
        (Enum.TryParse<RefusalKind>(code, out var kind) ? Of(kind) : Ours(code))
        ?? $"Teams said no ({code}).";

    private static string? Of(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotInConversation =>
                "The app is not installed there any more. It goes on once it is installed again.",
            RefusalKind.Blocked => "The person blocked the bot.",
            RefusalKind.NotInstalled =>
                "The app is not installed for the person. Ask them to add it, or have it installed for them.",
            RefusalKind.DisabledByAdmin => "An administrator of the tenant switched the bot off.",
            RefusalKind.NotRegistered =>
                "Teams does not accept the bot. Check its registration, Teams:AppId, Teams:TenantId and the credential.",
            RefusalKind.NoToken =>
                "No token could be had. Check the credential, and that the login address can be reached.",
            RefusalKind.NotReached => "Teams could not be reached.",
            RefusalKind.Unavailable => "Teams takes nothing for now.",
            RefusalKind.AddressNotAllowed =>
                "The bot does not talk to the address it is for. Check Teams:Cloud and Teams:AllowedServiceHosts.",
            RefusalKind.WrongHost =>
                "The tenant is in another cloud than Teams:Cloud and its address say.",
            RefusalKind.MessageGone => "The message it belongs to was deleted in Teams.",
            RefusalKind.ConversationGone =>
                "Teams does not know the conversation any more, and it could not be opened again.",
            RefusalKind.NotFound => "Teams does not know whom or what it is for.",
            _ => Rare(kind),
        };

    private static string? Rare(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotAllowed => "Teams does not let the bot do that there.",
            RefusalKind.BadRequest =>
                "Teams could not read the message, which is a fault of the bot. The log has its shape.",
            RefusalKind.TooBig => "It is too long for Teams.",
            RefusalKind.Throttled => "Teams asked to wait.",
            RefusalKind.Conflict => "Teams was busy with the same conversation.",
            RefusalKind.ServiceError => "Teams failed on it.",
            _ => null,
        };

    private static string? Ours(string code) =>
        code switch
        {
            "unknown" => "Teams did not say whether it arrived.",
            "unknown-gave-up" => "Teams did not say whether it arrived, however often it was sent.",
            "lease-over" => "The program ended while it was being sent, so it may have arrived.",
            "lease-over-before-sending" => "The program was too slow to send it.",
            "chat-unknown" => "Teams did not say whether it opened the chat.",
            "card-not-posted" => "The card it belongs to was never posted.",
            "store-not-read" => "The database could not be read just before it was sent.",
            "not-drawn" => "It could not be drawn. The log says why.",
            "card-gone" => "What it shows is not on the map any more.",
            "turn-failed" =>
                "What somebody pressed could not be done, again and again. The log says why.",
            "deck-gone" => "The deck was no longer kept.",
            _ => null,
        };
}
