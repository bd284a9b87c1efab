using System.CommandLine;
using JourneyBot.App.Outbox;
using JourneyBot.Store;
using JourneyBot.Store.Sending;

namespace JourneyBot.App.Setup;

/// <summary>outbox list, show ID, resend ID and discard ID: the messages that could not be sent, for whoever runs the bot.</summary>
internal static class OutboxCommands
{
    private const int Most = 200;

    public static IEnumerable<Command> All => [Outbox()];

    private static Command Outbox()
    {
        var list = new Command("list", "The messages that could not be sent, newest first.");
        list.SetAction((_, token) => UseAsync((db, _) => ListAsync(db, token), token));
        return new Command(
            "outbox",
            "Messages that could not be sent, or that may not have arrived."
        )
        {
            list,
            OfOne("show", "One message, with all of its text.", ShowAsync),
            OfOne("resend", "Sends a message again.", ResendAsync),
            OfOne("discard", "Forgets a message.", DiscardAsync),
        };
    }

    private static Command OfOne(
        string name,
        string what,
        Func<JourneyDb, long, DateTimeOffset, CancellationToken, Task<int>> work
    )
    {
        var id = new Argument<long>("ID") { Description = "The number that list shows." };
        var command = new Command(name, what) { id };
        command.SetAction(
            (parsed, token) =>
                UseAsync((db, now) => work(db, parsed.GetRequiredValue(id), now, token), token)
        );
        return command;
    }

    private static Task<int> UseAsync(
        Func<JourneyDb, DateTimeOffset, Task<int>> work,
        CancellationToken cancellationToken
    ) =>
        CommandLine.UseAsync(
            (services, _) =>
                work(
                    services.GetRequiredService<JourneyDb>(),
                    services.GetRequiredService<TimeProvider>().GetUtcNow()
                ),
            cancellationToken,
            withSample: false
        );

    private static async Task<int> ListAsync(JourneyDb db, CancellationToken cancellationToken)
    {
        var kept = await KeptMessages.ListAsync(db, Most, cancellationToken);
        foreach (var message in kept)
        {
            Console.WriteLine(Line(message));
        }

        Console.WriteLine(kept.Count == 0 ? "Nothing waits for you." : $"{kept.Count} messages.");
        return 0;
    }

    private static async Task<int> ShowAsync(
        JourneyDb db,
        long id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await KeptMessages.FindAsync(db, id, cancellationToken) is not { } message)
        {
            return await NoneAsync(id, "message");
        }

        Console.WriteLine(Line(message));
        Console.WriteLine($"tenant {message.TenantId}, conversation {message.ConversationId}");
        Console.WriteLine(message.Payload);
        return 0;
    }

    private static async Task<int> ResendAsync(
        JourneyDb db,
        long id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await KeptMessages.ResendAsync(db, id, now, cancellationToken)
            ? Done($"Message {id} is in the queue again.")
            : await NoneAsync(id, "dead or held message that could be sent again");

    private static async Task<int> DiscardAsync(
        JourneyDb db,
        long id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await KeptMessages.DiscardAsync(db, id, cancellationToken)
            ? Done($"Message {id} is forgotten.")
            : await NoneAsync(id, "dead or held message");

    private static string Line(OutboxMessage message) =>
        $"{message.Id}  {message.State}  {message.Kind}  {message.CreatedAt:yyyy-MM-dd HH:mm} UTC  {message.Attempts} tries  {message.Error}  {OutboxWords.Why(message)}".TrimEnd();

    private static int Done(string line)
    {
        Console.WriteLine(line);
        return 0;
    }

    private static async Task<int> NoneAsync(long id, string what)
    {
        await Console.Error.WriteLineAsync($"There is no {what} with the number {id}.");
        return 1;
    }
}
