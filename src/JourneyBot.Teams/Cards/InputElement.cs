namespace JourneyBot.Teams.Cards;

/// <summary>Something to fill in; every input has an id, under which its value comes back as text. What the client checks is checked again.</summary>
public abstract record InputElement : CardElement
{
    private protected InputElement() { }

    public string? Label { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>Shown by the client when a check fails; without it nothing is shown.</summary>
    public string? ErrorMessage { get; init; }

    private protected sealed override void WriteOwn(CardWriter to)
    {
        WriteInput(to);
        to.Text("label"u8, Label);
        to.Flag("isRequired"u8, IsRequired);
        to.Text("errorMessage"u8, ErrorMessage);
    }

    private protected abstract void WriteInput(CardWriter to);
}
