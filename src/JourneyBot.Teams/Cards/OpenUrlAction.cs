namespace JourneyBot.Teams.Cards;

/// <summary>Opens an https address.</summary>
public sealed record OpenUrlAction : CardAction
{
    public OpenUrlAction(string title, string url) => (Title, Url) = (title, url);

    public string Url { get; init; }
}
