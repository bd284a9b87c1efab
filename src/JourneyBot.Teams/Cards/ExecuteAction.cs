namespace JourneyBot.Teams.Cards;

/// <summary>
/// Asks the bot, which answers with a card or a sentence. Clients that do not know it send the same as a Submit, with the verb
/// in the data under <c>verb</c>. It does not work inside dialogs.
/// </summary>
public sealed record ExecuteAction : CardAction
{
    public ExecuteAction(string title, string verb, ButtonData? data = null)
    {
        (Title, Verb, Data) = (title, verb, data);
        Fallback = new SubmitAction(
            title,
            (data ?? ButtonData.Empty).With(SubmitAction.VerbKey, verb)
        );
    }

    public string Verb { get; init; }

    /// <summary>Sent back with the inputs; a client can alter it, so it says what was meant, never what is allowed.</summary>
    public ButtonData? Data { get; init; }

    /// <summary><c>none</c> leaves the inputs out and does not check them.</summary>
    public string? AssociatedInputs { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Action.Execute"u8);
        to.Text("verb"u8, Verb);
        to.Part("data"u8, Data);
        to.Text("associatedInputs"u8, AssociatedInputs);
    }
}
