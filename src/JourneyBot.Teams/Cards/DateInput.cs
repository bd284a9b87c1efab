namespace JourneyBot.Teams.Cards;

/// <summary>A day without a time or zone.</summary>
public sealed record DateInput : InputElement
{
    public DateInput(string id, string label) => (Id, Label) = (id, label);

    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    private protected override void WriteInput(CardWriter to)
    {
        to.Type("Input.Date"u8);
        to.Day("value"u8, Value);
        to.Day("min"u8, Min);
        to.Day("max"u8, Max);
    }
}
