using System.CommandLine;
using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Setup;

/// <summary>schedule list, pause, resume, run and cancel: what happens by itself, for whoever runs the bot.</summary>
internal static class ScheduleCommands
{
    public static IEnumerable<Command> All => [Schedule()];

    private static Command Schedule()
    {
        var list = new Command("list", "Everything that happens by itself, and when next.");
        list.SetAction((_, token) => UseAsync(ListAsync, token));
        return new Command("schedule", "What happens by itself: pause, resume, run or leave out.")
        {
            list,
            Pause(),
            OfOne(
                "resume",
                "Lets it go on.",
                (order, name, token) => order.ResumeAsync(name, token)
            ),
            OfOne("run", "Runs it now.", (order, name, token) => order.RunNowAsync(name, token)),
            OfOne(
                "cancel",
                "Leaves out the next run.",
                (order, name, token) => order.CancelAsync(name, token)
            ),
        };
    }

    private static Command Pause()
    {
        var name = Name();
        var until = new Option<string?>("--until")
        {
            Description = "The day it goes on by itself, such as 2026-07-31.",
        };
        var command = new Command("pause", "Keeps it from running.") { name, until };
        command.SetAction(
            (parsed, token) =>
                UseAsync(
                    async (order, cancellation) =>
                        Answer(
                            await order.PauseAsync(
                                parsed.GetRequiredValue(name),
                                parsed.GetValue(until),
                                cancellation
                            )
                        ),
                    token
                )
        );
        return command;
    }

    private static Command OfOne(
        string verb,
        string what,
        Func<OrderSchedule, string, CancellationToken, Task<Result<string>>> say
    )
    {
        var name = Name();
        var command = new Command(verb, what) { name };
        command.SetAction(
            (parsed, token) =>
                UseAsync(
                    async (order, cancellation) =>
                        Answer(await say(order, parsed.GetRequiredValue(name), cancellation)),
                    token
                )
        );
        return command;
    }

    private static Argument<string> Name() =>
        new("NAME") { Description = "As list shows it, such as digest/brackenfold/p-rosa." };

    private static Task<int> UseAsync(
        Func<OrderSchedule, CancellationToken, Task<int>> work,
        CancellationToken cancellationToken
    ) =>
        CommandLine.UseAsync(
            (services, token) => work(services.GetRequiredService<OrderSchedule>(), token),
            cancellationToken,
            withSample: false
        );

    private static async Task<int> ListAsync(
        OrderSchedule order,
        CancellationToken cancellationToken
    )
    {
        foreach (var schedule in await order.ListAsync(cancellationToken))
        {
            Console.WriteLine($"{schedule.Name}  {order.NextOf(schedule)}{Said(schedule)}");
        }

        return 0;
    }

    private static string Said(Schedule schedule)
    {
        var paused = schedule switch
        {
            { PausedAt: null } => "",
            { PausedUntil: { } until } => $"  paused until {until:yyyy-MM-dd HH:mm} UTC",
            { PausedAt: { } since } => $"  paused since {since:yyyy-MM-dd HH:mm} UTC",
        };
        var skipped = schedule.SkipUntil is { } skip
            ? $"  leaves out what is due {skip:yyyy-MM-dd HH:mm} UTC"
            : "";
        return paused + skipped + (schedule.AskedAt is null ? "" : "  asked for");
    }

    private static int Answer(Result<string> result)
    {
        if (result.Succeeded(out var line, out var refusal))
        {
            Console.WriteLine(line);
            return 0;
        }

        Console.Error.WriteLine(refusal.Reason);
        return 1;
    }
}
