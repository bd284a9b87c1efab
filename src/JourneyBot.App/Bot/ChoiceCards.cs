using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>Asks back instead of guessing.</summary>
internal static class ChoiceCards
{
    private const int Most = 12;

    public static Card Which(string question, IReadOnlyList<Meaning> meanings) =>
        new([
            CardLook.Title(CardText.Line(question, 300)),
            .. meanings.Take(Most).Select(Row),
            .. Rest(meanings.Count - Most),
        ])
        {
            FallbackText =
                $"{CardText.PlainLine(question, 300)} {string.Join(" · ", meanings.Take(Most).Select(m => CardText.PlainLine(m.Name, 80)))}",
        };

    private static ColumnSet Row(Meaning meaning) =>
        new([
            new Column([
                new TextBlock(CardText.Line(meaning.Name, 160)) { Weight = TextWeight.Bolder },
                .. CardLook.If(
                    meaning.Detail,
                    d => CardLook.Quiet(CardText.Line(d, 160), Spacing.None)
                ),
            ])
            {
                Width = "stretch",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
            new Column([
                new ActionSet([
                    new ExecuteAction("This one", meaning.Verb, meaning.Data)
                    {
                        Tooltip = CardText.PlainLine(meaning.Name, 160),
                    },
                ]),
            ])
            {
                Width = "auto",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
        ])
        {
            Spacing = Spacing.Medium,
        };

    private static IEnumerable<CardElement> Rest(int more) =>
        more > 0
            ? [CardLook.Quiet($"And {more} more. Say it with a few more words, and I find it.")]
            : [];
}
