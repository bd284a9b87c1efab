namespace JourneyBot.App.Bot;

/// <summary>Something a person can say in words.</summary>
internal interface ICommand
{
    /// <summary>Whether these words are meant for this command; asked in the order commands are registered.</summary>
    bool Understands(string text);

    /// <summary>Does it and replies; runs inside the turn's one transaction.</summary>
    Task RunAsync(Chat chat, string text, CancellationToken cancellationToken);
}
