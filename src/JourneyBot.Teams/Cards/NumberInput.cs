namespace JourneyBot.Teams.Cards;

/// <summary>A number, with the least and the most that are allowed.</summary>
public sealed record NumberInput : InputElement
{
    public NumberInput(string id, string label) => (Id, Label) = (id, label);

    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Placeholder { get; init; }

    private protected override void WriteInput(CardWriter to)
    {
        to.Type("Input.Number"u8);
        to.Number("value"u8, Value);
        to.Number("min"u8, Min);
        to.Number("max"u8, Max);
        to.Text("placeholder"u8, Placeholder);
    }
}
