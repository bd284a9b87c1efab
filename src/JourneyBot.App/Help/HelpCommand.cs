using JourneyBot.App.Bot;

namespace JourneyBot.App.Help;

/// <summary>help: what a journey map is for, and what can be said.</summary>
internal sealed class HelpCommand : ICommand
{
    public bool Understands(string text) =>
        text.Length == 0 || Said.Are(text, "help", "hello", "hi", "hey", "?", "start");

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var choices = await chat.ChoicesAsync(cancellationToken);
        var name = choices.Count == 1 ? choices[0].Name : null;
        var card = chat.IsPersonal ? HelpCards.InPersonalChat(name) : HelpCards.InChannel(name);
        await chat.ReplyAsync(card, "What I can do", cancellationToken);
    }
}
