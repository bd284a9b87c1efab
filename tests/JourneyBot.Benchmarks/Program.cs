using System.Globalization;
using JourneyBot.Benchmarks.App;
using JourneyBot.Benchmarks.Decks;
using JourneyBot.Benchmarks.Scale;
using JourneyBot.Benchmarks.Sending;
using JourneyBot.Benchmarks.Turns;

switch (args)
{
    case ["turns", .. var count]:
        await TurnsBenchmark.RunAsync(Rounds(count));
        return 0;
    case [TurnsBenchmark.Floor, var port]:
        await FloorServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case [TurnsBenchmark.Ours, var port]:
        await EchoServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case [DurableFloor.Name, var port, var folder]:
        await DurableFloor.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), folder);
        return 0;
    case ["app", .. var rest]:
        await AppBenchmark.RunAsync(Rounds(rest), rest.ElementAtOrDefault(1));
        return 0;
    case ["scale", var maps, var updates, .. var what]:
        await ScaleBenchmark.RunAsync(Rounds([maps]), Rounds([updates]), what);
        return 0;
    case ["scale", .. var what]:
        await ScaleBenchmark.RunAsync(1_000, 1_000_000, what);
        return 0;
    case [DigestRunProgram.Name, .. var settings]:
        await DigestRunProgram.RunAsync(settings);
        return 0;
    case ["decks", .. var arguments]:
        return DeckBenchmark.Run(arguments);
    case ["wrap", .. var cells]:
        return WrapReport.Run(cells is [var many] ? Rounds([many]) : 1200);
    case ["outbox", .. var count]:
        await OutboxBenchmark.RunAsync(count.Length > 0 ? Rounds(count) : 3);
        return 0;
    default:
        Console.WriteLine(
            "Say what to measure: app [rounds] [messages|saves|starts], turns [rounds], outbox [rounds], scale [MAPS UPDATES] [sqlite|postgres [work]], decks, or wrap [cells]"
        );
        return 2;
}

static int Rounds(string[] count) =>
    count is [var rounds, ..] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5;
