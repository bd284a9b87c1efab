using System.Text.Json;
using System.Text.Json.Nodes;

namespace JourneyBot.Teams.Cards;

/// <summary>
/// Asks the bot, which answers with a card or a sentence. Clients that do not know it send the same as a Submit, with the verb
/// in the data under <c>verb</c>. It does not work inside dialogs.
/// </summary>
public sealed record ExecuteAction : CardAction
{
    public ExecuteAction(string title, string verb, JsonObject? data = null)
        : base("Action.Execute")
    {
        (Title, Verb, Data) = (title, verb, data);
        var fallback = data?.DeepClone().AsObject() ?? [];
        fallback[SubmitAction.VerbKey] = verb;
        Fallback = new SubmitAction(title, fallback);
    }

    public string Verb { get; init; }

    /// <summary>Sent back with the inputs; a client can alter it, so it says what was meant, never what is allowed.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><c>none</c> leaves the inputs out and does not check them.</summary>
    public string? AssociatedInputs { get; init; }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.ExecuteAction);
}
