using JourneyBot.App.Bot;

namespace JourneyBot.App.Help;

/// <summary>Answers words that nothing else understood.</summary>
internal sealed class UnknownCommand : ICommand
{
    public bool Understands(string text) => true;

    public Task RunAsync(Chat chat, string text, CancellationToken cancellationToken) =>
        chat.ReplyAsync(
            HelpCards.Unknown(text, []),
            "I did not understand that.",
            cancellationToken
        );
}
