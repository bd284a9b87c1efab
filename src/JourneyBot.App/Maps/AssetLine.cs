using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>The customer asset in one line, volume and value, with the definitions under it.</summary>
internal static class AssetLine
{
    public static IEnumerable<CardElement> Of(JourneyMap map) =>
        map.Periods.LastOrDefault() is not { } period
            ? []
            :
            [
                new TextBlock(Sentence(map, period)) { Spacing = Spacing.Small },
                CardLook.Quiet(
                    $"Customer: {CardText.Line(map.Workspace.CustomerDefinition, 160)}. Value: {CardText.Line(map.Workspace.ValueDefinition, 160)}."
                ),
            ];

    private static string Sentence(JourneyMap map, CustomerMathPeriod period) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Month(period)}: {period.Incoming.Volume:N0} came in, {period.Lost.Volume:N0} left. **{Signed(period.Net.Volume)} customers, {CardText.Escape(map.Workspace.Currency)} {Signed(period.Net.Value)} a year.**"
        );

    private static string Month(CustomerMathPeriod period) =>
        period.Period.FirstDay.ToString("MMMM", CultureInfo.InvariantCulture)
        + (period.Final ? "" : " so far");

    private static string Signed(long number) =>
        number.ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture);
}
