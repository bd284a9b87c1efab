using JourneyBot.App.Bot;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>The customer asset: who came, who left and what remains, in volume and value, each a box of its own so that phones show it too.</summary>
internal static class DigestAssetRows
{
    private const int MostMarbles = 60;

    public static IEnumerable<CardElement> Of(
        JourneyMap map,
        DigestContent content,
        CardContext ctx
    )
    {
        if (content.Asset is not { } asset)
        {
            return [];
        }

        var words = new Words(map.Workspace);
        return
        [
            new TextBlock(CardText.Line(asset.Method, 300) + ":") { Spacing = Spacing.Medium },
            Box(
                ContainerStyle.Good,
                "came in",
                asset.Incoming,
                Marbles(asset.IncomingMarbles),
                words
            ),
            Box(ContainerStyle.Attention, "left", asset.Lost, Marbles(asset.LostMarbles), words),
            Net(asset, words),
            .. content.NothingChanged is null ? Notes(asset, words, ctx) : [],
        ];
    }

    private static Container Box(
        ContainerStyle style,
        string what,
        Counted counted,
        string marbles,
        Words words
    ) =>
        new([
            Line($"{words.Number(counted.Volume)} {what}", words.MoneyAYear(counted.Value)),
            .. CardLook.If(marbles, m => new TextBlock(m) { Spacing = Spacing.Small }),
        ])
        {
            Style = style,
            Spacing = Spacing.Small,
        };

    private static Container Net(DigestAsset asset, Words words) =>
        new([
            Line(
                $"{Signed(asset.Net.Volume, words)} net",
                $"{asset.Currency} {Signed(asset.Net.Value, words)} a year"
            ),
            .. CardLook.If(Recommended(asset, words), r => CardLook.Quiet(r, Spacing.None)),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
        };

    private static ColumnSet Line(string volume, string value) =>
        new([
            new Column([
                new TextBlock(CardText.Escape(volume))
                {
                    Weight = TextWeight.Bolder,
                    Size = TextSize.Medium,
                },
            ])
            {
                Width = "stretch",
            },
            new Column([
                new TextBlock(CardText.Escape(value))
                {
                    HorizontalAlignment = HorizontalAlignment.Right,
                },
            ])
            {
                Width = "auto",
            },
        ]);

    private static IEnumerable<CardElement> Notes(
        DigestAsset asset,
        Words words,
        CardContext ctx
    ) =>
        [
            .. asset.Reasons.Count == 0
                ? Array.Empty<CardElement>()
                :
                [
                    CardLook.Quiet(
                        $"Why they left: {string.Join(" · ", asset.Reasons.Select(r => Reason(r, words)))}"
                    ),
                ],
            CardLook.Quiet(
                $"Of those who stayed, {words.Number(asset.Grew.Volume)} took more ({CardText.Escape(words.MoneyAYear(asset.Grew.Value))}) and {words.Number(asset.Diminished.Volume)} took less ({CardText.Escape(words.MoneyAYear(asset.Diminished.Value))})."
            ),
            CardLook.Quiet(
                $"{(asset.Final ? "Final" : "Still running")}, counted on {Words.Day(asset.CountedOn, ctx.Today)}. Customer: {CardText.Line(asset.CustomerDefinition, 160)}. Value: {CardText.Line(asset.ValueDefinition, 160)}.{PerMarble(asset, words)}"
            ),
        ];

    private static string Reason(DigestReason reason, Words words) =>
        $"“{CardText.Line(reason.Text, 100)}” ({words.Number(reason.Counted.Volume)}, {CardText.Escape(words.Money(reason.Counted.Value))}{(reason.WithinOurControl ? "" : ", outside our control")})";

    private static string? Recommended(DigestAsset asset, Words words) =>
        asset switch
        {
            { Recommended: null } => null,
            { IncomingByRecommendation: null } =>
                $"{words.Customers(asset.Recommended.Value)} recommended us",
            _ =>
                $"{words.Customers(asset.Recommended.Value)} recommended us, {words.Number(asset.IncomingByRecommendation.Value)} came by it",
        };

    private static string PerMarble(DigestAsset asset, Words words) =>
        $" One ● is {words.Customers(asset.CustomersPerMarble)}.";

    // In tens, so that they can be counted and break on a phone.
    private static string Marbles(int count)
    {
        var shown = Math.Clamp(count, 0, MostMarbles);
        var tens = Enumerable
            .Repeat(new string('●', 10), shown / 10)
            .Append(new string('●', shown % 10));
        return string.Join(' ', tens).Trim() + (count > shown ? $" and {count - shown} more" : "");
    }

    private static string Signed(long number, Words words) =>
        number switch
        {
            > 0 => "+" + words.Number(number),
            < 0 => "−" + words.Number(-number),
            _ => "0",
        };
}
