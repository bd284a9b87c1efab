namespace JourneyBot.Teams.Cards;

/// <summary>Opens an https address.</summary>
public sealed record OpenUrlAction : CardAction
{
    public OpenUrlAction(string title, string url) => (Title, Url) = (title, url);

    public string Url { get; init; }

    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("Action.OpenUrl"u8);
        to.Text("url"u8, Url);
    }
}
