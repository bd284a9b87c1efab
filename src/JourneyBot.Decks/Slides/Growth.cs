using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Decks.Slides;

/// <summary>The growth or loss of the customer asset in one sentence: whole numbers, volume and value, never a rate.</summary>
internal static class Growth
{
    public static string Sentence(Words words, CustomerMathPeriod period)
    {
        var came = period.Incoming.Volume;
        var left = period.Lost.Volume;
        return $"{words.Customers(came)} came in and {words.Number(left)} left in {Words.Period(period)}: {Net(words, period.Net)}";
    }

    // More customers but less value, or the reverse, is said aloud.
    private static string Net(Words words, Counted net)
    {
        var customers = words.Customers(Math.Abs(net.Volume));
        var value = $"{words.Money(Math.Abs(net.Value))} a year";
        return (Math.Sign(net.Volume), Math.Sign(net.Value)) switch
        {
            (0, 0) => "no growth and no loss",
            (0, > 0) => $"as many customers, worth {value} more",
            (0, < 0) => $"as many customers, but worth {value} less",
            (> 0, < 0) => $"{customers} more, but {value} less",
            (< 0, > 0) => $"{customers} fewer, but {value} more",
            (> 0, 0) => $"{customers} more, for no more value",
            (< 0, 0) => $"{customers} fewer, for no less value",
            (> 0, _) => $"a growth of {customers} and {value}",
            _ => $"a loss of {customers} and {value}",
        };
    }
}
