using System.CommandLine;
using JourneyBot.App.Upkeep;

namespace JourneyBot.App.Setup;

/// <summary>erase --person WHO: makes a person unknown, for good.</summary>
internal static class PersonCommands
{
    public static IEnumerable<Command> All => [Erase()];

    private static Command Erase()
    {
        var person = new Option<string>("--person")
        {
            Description = "An e-mail address, a full name, or a person's key in the map file.",
            Required = true,
        };
        var command = new Command(
            "erase",
            "Replaces a person's name and words everywhere; what they changed, and when, stays."
        )
        {
            person,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandLine.UseAsync(
                    (services, token) =>
                        EraseAsync(services, parsed.GetRequiredValue(person), token),
                    cancellationToken,
                    withSample: false
                )
        );
        return command;
    }

    private static async Task<int> EraseAsync(
        IServiceProvider services,
        string who,
        CancellationToken cancellationToken
    )
    {
        var result = await services
            .GetRequiredService<ErasePerson>()
            .RunAsync(who, cancellationToken);
        if (!result.Succeeded(out var erased, out var refusal))
        {
            await Console.Error.WriteLineAsync(refusal.Reason);
            return 1;
        }

        Console.WriteLine(
            $"Erased person {erased.Id.Value}, and {erased.TeamsUsers} Teams users with them. The cards that stand in channels are being drawn anew."
        );
        Console.WriteLine(
            "What is not in this database keeps the name: older backups, decks and exports, and what people wrote in Teams themselves."
        );
        return 0;
    }
}
