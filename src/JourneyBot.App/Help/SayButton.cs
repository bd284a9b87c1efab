using JourneyBot.App.Bot;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Help;

/// <summary>Buttons that say a sentence for the person who presses them.</summary>
internal sealed class SayButton(IServiceProvider services) : IButton
{
    private const int Longest = 200;

    public static IReadOnlyList<string> Verbs => [HelpVerbs.Say, HelpVerbs.Help];

    public async Task<Answer> PressAsync(
        Chat chat,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var sentence = data.Words(ActionData.Say) ?? "help";
        await BotRoutes.RunAsync(
            services,
            chat,
            sentence.Length > Longest ? "help" : sentence,
            cancellationToken
        );
        return Answer.OfWords("Here it comes.");
    }
}
