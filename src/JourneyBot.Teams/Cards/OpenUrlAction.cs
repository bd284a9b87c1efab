using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Opens an https address.</summary>
public sealed record OpenUrlAction : CardAction
{
    public OpenUrlAction(string title, string url)
        : base("Action.OpenUrl") => (Title, Url) = (title, url);

    public string Url { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.OpenUrlAction);
}
