using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Teams.Inbound;

/// <summary>What an invoke is answered when its own answer is late or lost, in the form its client shows.</summary>
internal static class LateAnswers
{
    private const string Sorry =
        "Something went wrong here. Nothing is lost that was saved before; please try again.";

    // Nothing is written down, and nobody knows whether what is asked for will come to its end.
    private const string Unsure =
        "This takes longer than it should. If nothing follows within a minute, please try again.";

    public static bool IsInvoke(Activity activity) =>
        string.Equals(activity.Type, "invoke", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it may change something; what only looks something up is of no use later.</summary>
    public static bool IsWorthKeeping(Activity activity) =>
        activity.Name
            is "adaptiveCard/action"
                or "task/submit"
                or "composeExtension/submitAction"
                or "fileConsent/invoke";

    public static TurnResult Uncertain(Activity activity) => For(activity, Unsure);

    public static TurnResult For(Activity activity, string text) =>
        (activity.Name ?? "") switch
        {
            "adaptiveCard/action" => ActionAnswer.Toast(text),
            "task/fetch"
            or "task/submit"
            or "composeExtension/fetchTask"
            or "composeExtension/submitAction" => Dialogs.Say(text),
            "composeExtension/query" or "composeExtension/selectItem" => ExtensionAnswers.Say(text),
            "application/search" => TypeaheadAnswers.Choices([]),
            _ => TurnResult.Done,
        };

    public static TurnResult Broken(Activity activity) =>
        (activity.Name ?? "") switch
        {
            _ when !IsInvoke(activity) => TurnResult.Failed,
            "adaptiveCard/action" => ActionAnswer.Broken(Sorry),
            "task/fetch"
            or "task/submit"
            or "composeExtension/fetchTask"
            or "composeExtension/submitAction" => Dialogs.Say(Sorry),
            "composeExtension/query" => ExtensionAnswers.Say(Sorry),
            _ => TurnResult.Failed,
        };
}
