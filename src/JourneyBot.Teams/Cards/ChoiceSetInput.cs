namespace JourneyBot.Teams.Cards;

/// <summary>A choice among given ones, or among those a typeahead query finds; several come back joined by commas.</summary>
public sealed record ChoiceSetInput : InputElement
{
    public ChoiceSetInput(string id, string label, IReadOnlyList<Choice> choices) =>
        (Id, Label, Choices) = (id, label, choices);

    public IReadOnlyList<Choice> Choices { get; init; }

    public ChoiceQuery? ChoicesData { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public ChoiceStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    public bool? Wrap { get; init; }

    private protected override void WriteInput(CardWriter to)
    {
        to.Type("Input.ChoiceSet"u8);
        to.Parts("choices"u8, Choices);
        to.Part("choices.data"u8, ChoicesData);
        to.Text("value"u8, Value);
        to.Text("placeholder"u8, Placeholder);
        to.Word("style"u8, CardNames.ChoiceStyle, (int?)Style);
        to.Flag("isMultiSelect"u8, IsMultiSelect);
        to.Flag("wrap"u8, Wrap);
    }
}

/// <summary>One choice; the value must hold no comma where several can be chosen.</summary>
public sealed record Choice(string Title, string Value) : CardPart
{
    internal override void Write(CardWriter to)
    {
        to.Text("title"u8, Title);
        to.Text("value"u8, Value);
    }
}

/// <summary>Asks the bot, or the directory, for choices while a person types.</summary>
public sealed record ChoiceQuery(string Dataset) : CardPart
{
    public int? Count { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Type("Data.Query"u8);
        to.Text("dataset"u8, Dataset);
        to.Number("count"u8, Count);
    }
}

/// <summary>How choices are shown.</summary>
public enum ChoiceStyle
{
    Compact,
    Expanded,
    Filtered,
}
