namespace JourneyBot.Teams.Conversations;

/// <summary>Reads what an invoke carries; null when what it needs is missing or of the wrong kind.</summary>
internal static class InvokeReader
{
    // More than this is not a page anybody asked for.
    private const int MostResults = 100;

    public static ExecutedAction? Execute(Turn turn)
    {
        var value = Value(turn);
        var action = value.Child("action");
        return action.Text("verb") is { } verb
            ? new(turn, verb, action.Child("data"))
            {
                IsAutomatic = string.Equals(
                    value.Text("trigger"),
                    "automatic",
                    StringComparison.Ordinal
                ),
            }
            : null;
    }

    public static DialogRequest? Dialog(Turn turn) =>
        Value(turn).IsObject ? new(turn, Value(turn).Child("data")) : null;

    public static FileConsent? File(Turn turn)
    {
        var value = Value(turn);
        var upload = value.Child("uploadInfo");
        return value.Text("action") switch
        {
            "accept" when upload.IsObject => new(turn, IsAccepted: true, value.Child("context"))
            {
                Upload = new(
                    upload.Text("contentUrl"),
                    upload.Text("name"),
                    upload.Text("uploadUrl"),
                    upload.Text("uniqueId"),
                    upload.Text("fileType")
                ),
            },
            "decline" => new(turn, IsAccepted: false, value.Child("context")),
            _ => null,
        };
    }

    public static ExtensionQuery? Query(Turn turn)
    {
        var value = Value(turn);
        if (!value.IsObject)
        {
            return null;
        }

        var parameters = value.Items("parameters");
        var isFirst = parameters.Any(parameter => parameter.Text("name") is "initialRun");
        var typed = parameters.FirstOrDefault(parameter =>
            parameter.Text("name") is not "initialRun"
        );
        var options = value.Child("queryOptions");
        // The emulator may send no command id.
        return new(turn, value.Text("commandId") ?? "", isFirst ? "" : typed.Text("value") ?? "")
        {
            IsFirst = isFirst,
            Parameters = parameters,
            Skip = AtLeastZero(options.WholeNumber("skip")),
            Count = Page(options.WholeNumber("count")),
        };
    }

    public static SelectedResult? Selected(Turn turn) =>
        Value(turn).IsObject ? new(turn, Value(turn)) : null;

    public static LinkQuery? Link(Turn turn, bool isAnonymous) =>
        Value(turn).Text("url") is { Length: > 0 } url ? new(turn, url, isAnonymous) : null;

    public static ExtensionAction? Action(Turn turn)
    {
        var value = Value(turn);
        return value.Text("commandId") is { } command
            ? new(turn, command, value.Child("data"))
            {
                Context = value.Text("commandContext"),
                Message = Quoted(value.Child("messagePayload")),
                PreviewAction = value.Text("botMessagePreviewAction"),
                Value = value,
            }
            : null;
    }

    public static TypeaheadQuery? Typeahead(Turn turn)
    {
        var value = Value(turn);
        var options = value.Child("queryOptions");
        return value.Text("dataset") is { } dataset
            ? new(turn, dataset, value.Text("queryText") ?? "", value.Child("data"))
            {
                Skip = AtLeastZero(options.WholeNumber("skip")),
                Top = Page(options.WholeNumber("top")),
            }
            : null;
    }

    private static QuotedMessage? Quoted(CardData message)
    {
        var user = message.Child("from").Child("user");
        return message.IsObject
            ? new(
                message.Text("id"),
                message.Text("linkToMessage"),
                message.Child("body").Text("content"),
                user.Text("id"),
                user.Text("displayName"),
                message.Text("createdDateTime")
            )
            : null;
    }

    private static CardData Value(Turn turn) => new(turn.Activity.Value);

    private static int AtLeastZero(long? number) => (int)Math.Clamp(number ?? 0, 0, int.MaxValue);

    private static int Page(long? number) => (int)Math.Clamp(number ?? MostResults, 1, MostResults);
}
