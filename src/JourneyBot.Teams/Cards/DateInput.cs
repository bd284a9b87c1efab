namespace JourneyBot.Teams.Cards;

/// <summary>A day without a time or zone.</summary>
public sealed record DateInput : InputElement
{
    public DateInput(string id, string label) => (Id, Label) = (id, label);

    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }
}
