using JourneyBot.App.Decks;

namespace JourneyBot.App.Bot;

/// <summary>The chat of the turn that this scope works for.</summary>
internal sealed class CurrentChat
{
    private Chat? _chat;

    /// <summary>The presentation that came with the turn's message, fetched before its chat was opened.</summary>
    public ReceivedFile? File { get; set; }

    public Chat Chat
    {
        get => _chat ?? throw new InvalidOperationException("No turn is under way in this scope.");
        set => _chat = value;
    }
}
