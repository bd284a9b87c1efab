using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>The customer asset in one line, volume and value, with the definitions under it.</summary>
internal static class AssetLine
{
    public static IEnumerable<CardElement> Of(JourneyMap map, DateOnly today) =>
        map.CurrentPeriod(today) is not { } period
            ? []
            :
            [
                new TextBlock(Sentence(map, period, today)) { Spacing = Spacing.Small },
                CardLook.Quiet(
                    $"Customer: {CardText.Line(map.Workspace.CustomerDefinition, 160)}. Value: {CardText.Line(map.Workspace.ValueDefinition, 160)}."
                ),
            ];

    private static string Sentence(JourneyMap map, CustomerMathPeriod period, DateOnly today)
    {
        var name = Words.PeriodName(period, today);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(name[0])}{name[1..]}: {period.Incoming.Volume:N0} came in, {period.Lost.Volume:N0} left. **{Signed(period.Net.Volume)} customers, {CardText.Escape(map.Workspace.Currency)} {Signed(period.Net.Value)} a year.**"
        );
    }

    private static string Signed(long number) =>
        number.ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture);
}
