using System.Text.Json;
using System.Text.Json.Nodes;

namespace JourneyBot.Teams.Cards;

/// <summary>Sends the inputs: as a message in a conversation, as <c>task/submit</c> in a dialog.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>Under this name the data says which action was meant.</summary>
    public const string VerbKey = "verb";

    public SubmitAction(string title, JsonObject? data = null)
        : base("Action.Submit") => (Title, Data) = (title, data);

    public JsonObject? Data { get; init; }

    /// <summary><c>none</c> leaves the inputs out and does not check them: for Cancel.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>A button that opens a dialog: the bot is asked for it by <c>task/fetch</c>.</summary>
    public static SubmitAction OpensDialog(string title, JsonObject data)
    {
        var opened = data.DeepClone().AsObject();
        opened["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new(title, opened) { AssociatedInputs = "none" };
    }

    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.SubmitAction);
}
