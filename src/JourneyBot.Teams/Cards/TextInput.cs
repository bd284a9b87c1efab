namespace JourneyBot.Teams.Cards;

/// <summary>A line or box of text; its value is shown as it is, without Markdown.</summary>
public sealed record TextInput : InputElement
{
    public TextInput(string id, string label) => (Id, Label) = (id, label);

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    public int? MaxLength { get; init; }

    public string? Regex { get; init; }

    private protected override void WriteInput(CardWriter to)
    {
        to.Type("Input.Text"u8);
        to.Text("value"u8, Value);
        to.Text("placeholder"u8, Placeholder);
        to.Flag("isMultiline"u8, IsMultiline);
        to.Number("maxLength"u8, MaxLength);
        to.Text("regex"u8, Regex);
    }
}
