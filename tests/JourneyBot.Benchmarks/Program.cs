using System.Globalization;
using JourneyBot.Benchmarks.Decks;
using JourneyBot.Benchmarks.Turns;

switch (args)
{
    case ["turns", .. var count]:
        await TurnsBenchmark.RunAsync(
            count is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5
        );
        return 0;
    case [TurnsBenchmark.Floor, var port]:
        await FloorServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case [TurnsBenchmark.Ours, var port]:
        await EchoServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case ["decks", .. var rest]:
        return DeckBenchmark.Run(rest);
    default:
        Console.WriteLine("Say what to measure: turns [rounds], or decks");
        return 2;
}
