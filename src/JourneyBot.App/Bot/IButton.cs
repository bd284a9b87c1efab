using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Bot;

/// <summary>Something a person can press on a card.</summary>
internal interface IButton
{
    /// <summary>The verbs of the buttons this answers.</summary>
    static abstract IReadOnlyList<string> Verbs { get; }

    /// <summary>Does it and says what the person sees; runs inside the turn's one transaction. The data came from a client and may be altered.</summary>
    Task<Answer> PressAsync(
        Chat chat,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    );
}
