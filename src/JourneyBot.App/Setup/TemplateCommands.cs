using System.CommandLine;
using JourneyBot.App.Decks;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Store;

namespace JourneyBot.App.Setup;

/// <summary>template FILE makes the decks of a map in a company's own file; template --remove goes back to ours.</summary>
internal static class TemplateCommands
{
    public static IEnumerable<Command> All => [Template()];

    /// <summary>Reads a file and says what was found; null after saying what is wrong with it.</summary>
    public static async Task<CompanyTemplate?> ReadAsync(
        FileInfo file,
        CancellationToken cancellationToken
    )
    {
        if (await BytesAsync(file, cancellationToken) is not { } bytes)
        {
            return null;
        }

        var reading = CompanyTemplate.Read(bytes);
        await TellAsync(file, reading);
        return reading.Template;
    }

    private static Command Template()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "A .potx or .pptx file of the company.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var remove = new Option<bool>("--remove")
        {
            Description = "Makes decks in JourneyBot's own design again.",
        };
        var map = MapFileCommands.MapOption();
        var command = new Command(
            "template",
            "Makes the decks of a map in a company's own template, and says what was found in it."
        )
        {
            file,
            remove,
            map,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandLine.UseAsync(
                    (services, token) =>
                        RunAsync(
                            services,
                            parsed.GetValue(map),
                            parsed.GetValue(file),
                            parsed.GetValue(remove),
                            token
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string? key,
        FileInfo? file,
        bool remove,
        CancellationToken cancellationToken
    )
    {
        var db = services.GetRequiredService<JourneyDb>();
        if (remove == (file is not null))
        {
            await Console.Error.WriteLineAsync("Say either a FILE, or --remove.");
            return 1;
        }

        if (await MapFileCommands.ChooseAsync(db, key, cancellationToken) is not { } chosen)
        {
            return 1;
        }

        await using var write = await db.BeginWriteAsync(cancellationToken);
        var keep = services.GetRequiredService<KeepTemplate>();
        if (file is null)
        {
            var removed = await keep.RemoveAsync(chosen.Id, cancellationToken);
            await write.CommitAsync(cancellationToken);
            Console.WriteLine(
                removed
                    ? $"Decks of {chosen.Name} are made in JourneyBot's own design again."
                    : $"{chosen.Name} has no template of its own."
            );
            return 0;
        }

        if (await BytesAsync(file, cancellationToken) is not { } bytes)
        {
            return 1;
        }

        var reading = await keep.RunAsync(chosen.Id, file.Name, bytes, cancellationToken);
        await TellAsync(file, reading);
        if (reading.Template is null)
        {
            return 1;
        }

        await write.CommitAsync(cancellationToken);
        Console.WriteLine($"Decks of {chosen.Name} are made in {file.Name} from now on.");
        return 0;
    }

    private static async Task<byte[]?> BytesAsync(
        FileInfo file,
        CancellationToken cancellationToken
    )
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return null;
        }

        if (file.Length > CompanyTemplate.LargestFile)
        {
            await Console.Error.WriteLineAsync(
                $"{file.Name} is larger than {CompanyTemplate.LargestFile / 1024 / 1024} MB. Remove sample slides and compress its pictures."
            );
            return null;
        }

        return await File.ReadAllBytesAsync(file.FullName, cancellationToken);
    }

    private static async Task TellAsync(FileInfo file, TemplateReading reading)
    {
        if (reading.Template is null)
        {
            await Console.Error.WriteLineAsync(
                $"{file.Name} can't be used, so nothing was changed:"
            );
            await LinesAsync(Console.Error, reading.Problems);
            return;
        }

        await LinesAsync(Console.Out, reading.Found);
        if (reading.Remarks.Count > 0)
        {
            await Console.Out.WriteLineAsync("What is done differently:");
            await LinesAsync(Console.Out, reading.Remarks);
        }
    }

    private static async Task LinesAsync(TextWriter to, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await to.WriteLineAsync($"  {line}");
        }
    }
}
