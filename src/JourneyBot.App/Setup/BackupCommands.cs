using System.CommandLine;

namespace JourneyBot.App.Setup;

/// <summary>backup --out FILE, while the bot runs, and restore FILE, while it does not.</summary>
internal static class BackupCommands
{
    public static IEnumerable<Command> All => [Backup(), Restore()];

    private static Command Backup()
    {
        var file = new Option<FileInfo>("--out")
        {
            Description = "The file to write; one that exists is never replaced.",
            Required = true,
        };
        var command = new Command(
            "backup",
            "Writes a checked copy of everything to one file, while the bot runs."
        )
        {
            file,
        };
        command.SetAction(
            (parsed, token) => BackupAsync(parsed.GetRequiredValue(file).FullName, token)
        );
        return command;
    }

    private static Task<int> BackupAsync(string file, CancellationToken cancellationToken) =>
        CommandLine.UseStoreAsync(async store =>
        {
            await store.BackupAsync(file, cancellationToken);
            Console.WriteLine($"Wrote everything to {file}, and checked it.");
            return 0;
        });

    private static Command Restore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A file that backup wrote." };
        var command = new Command(
            "restore",
            "Puts a backup in the place of everything; stop the bot first."
        )
        {
            file,
        };
        command.SetAction(
            (parsed, token) => RestoreAsync(parsed.GetRequiredValue(file).FullName, token)
        );
        return command;
    }

    private static Task<int> RestoreAsync(string file, CancellationToken cancellationToken) =>
        CommandLine.UseStoreAsync(async store =>
        {
            await store.RestoreAsync(file, cancellationToken);
            Console.WriteLine(
                $"Everything is as it was in {file}. What was there before is kept beside it, as .before-restore."
            );
            return 0;
        });
}
