namespace JourneyBot.Teams.Cards;

/// <summary>Pairs of a short name and a value; both read Markdown.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement
{
    private protected override void WriteOwn(CardWriter to)
    {
        to.Type("FactSet"u8);
        to.Parts("facts"u8, Facts);
    }
}

/// <summary>One pair of a <see cref="FactSet"/>.</summary>
public sealed record Fact(string Title, string Value) : CardPart
{
    internal override void Write(CardWriter to)
    {
        to.Text("title"u8, Title);
        to.Text("value"u8, Value);
    }
}
