namespace JourneyBot.Teams.Cards;

/// <summary>Yes or no; it comes back as <c>true</c> or <c>false</c> unless other values are given.</summary>
public sealed record ToggleInput : InputElement
{
    public ToggleInput(string id, string title) => (Id, Title) = (id, title);

    public string Title { get; init; }

    public string? Value { get; init; }

    public string? ValueOn { get; init; }

    public string? ValueOff { get; init; }

    public bool? Wrap { get; init; } = true;

    private protected override void WriteInput(CardWriter to)
    {
        to.Type("Input.Toggle"u8);
        to.Text("title"u8, Title);
        to.Text("value"u8, Value);
        to.Text("valueOn"u8, ValueOn);
        to.Text("valueOff"u8, ValueOff);
        to.Flag("wrap"u8, Wrap);
    }
}
