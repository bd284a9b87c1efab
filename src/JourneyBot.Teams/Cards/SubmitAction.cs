namespace JourneyBot.Teams.Cards;

/// <summary>Sends the inputs: as a message in a conversation, as <c>task/submit</c> in a dialog.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>Under this name the data says which action was meant.</summary>
    public const string VerbKey = "verb";

    public SubmitAction(string title, ButtonData? data = null) => (Title, Data) = (title, data);

    public ButtonData? Data { get; init; }

    /// <summary><c>none</c> leaves the inputs out and does not check them: for Cancel.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>A button that opens a dialog: the bot is asked for it by <c>task/fetch</c>.</summary>
    public static SubmitAction OpensDialog(string title, ButtonData data) =>
        new(title, data.With("msteams", ButtonData.Empty.With("type", "task/fetch")))
        {
            AssociatedInputs = "none",
        };

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Action.Submit"u8);
        to.Part("data"u8, Data);
        to.Text("associatedInputs"u8, AssociatedInputs);
    }
}
