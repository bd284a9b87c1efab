using JourneyBot.App.Bot;
using JourneyBot.Store.Conversations;

namespace JourneyBot.App.Help;

/// <summary>Greets once where the app was installed, however often and in whichever order Teams tells of it; remembers where it was removed.</summary>
internal static class Welcome
{
    public static async Task OnInstallationAsync(
        Chat chat,
        bool isAdded,
        CancellationToken cancellationToken
    )
    {
        chat.Conversation.State = isAdded
            ? ConversationState.Active
            : ConversationState.Uninstalled;
        if (!isAdded || chat.Conversation.GreetedAt is not null)
        {
            return;
        }

        chat.Conversation.GreetedAt = chat.Now;
        var choices = await chat.ChoicesAsync(cancellationToken);
        var name = choices.Count == 1 ? choices[0].Name : null;
        var card = chat.IsPersonal
            ? HelpCards.WelcomeInPersonalChat(name)
            : HelpCards.WelcomeInChannel(name);
        await chat.ReplyAsync(card, "Hello, I am JourneyBot.", cancellationToken);
    }
}
