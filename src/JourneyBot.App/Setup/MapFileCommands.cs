using System.CommandLine;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Setup;

/// <summary>import FILE and export --out FILE: a whole map as one JSON file.</summary>
internal static class MapFileCommands
{
    public static IEnumerable<Command> All => [Import(), Export()];

    /// <summary>Which map a command is about; needed only where there are several.</summary>
    public static Option<string?> MapOption() =>
        new("--map")
        {
            Description = "The map's id in its file; needed where there is more than one map.",
        };

    /// <summary>The map an operator named, or the only one; null after saying what is wrong.</summary>
    public static async Task<MapSummary?> ChooseAsync(
        JourneyDb db,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var maps = await MapReader.ListAsync(db, cancellationToken);
        var chosen = key is null
            ? maps
            : maps.FindAll(m => string.Equals(m.Key, key, StringComparison.Ordinal));
        if (chosen.Count == 1)
        {
            return chosen[0];
        }

        var known = string.Join(", ", maps.Select(m => $"{m.Key} ({m.Name})"));
        await Console.Error.WriteLineAsync(
            maps.Count == 0
                ? "There is no map yet. Import one: import FILE"
                : $"Say which map with --map. There are: {known}"
        );
        return null;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A map file (journeybot.map/1).",
        };
        var command = new Command(
            "import",
            "Takes a map file in, whole; a file with mistakes is refused with all of them."
        )
        {
            file,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandLine.GuardAsync(() =>
                    ImportAsync(parsed.GetRequiredValue(file), cancellationToken)
                )
        );
        return command;
    }

    private static async Task<int> ImportAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 1;
        }

        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        return await CommandLine.UseAsync(
            (services, token) => ImportAsync(services, bytes, token),
            cancellationToken,
            withSample: false
        );
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services,
        byte[] bytes,
        CancellationToken cancellationToken
    )
    {
        var reading = MapFile.Read(bytes, services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (!reading.Succeeded(out var imported))
        {
            await Console.Error.WriteLineAsync(
                $"The file has {reading.Mistakes.Count} mistakes, so nothing was changed:"
            );
            foreach (var mistake in reading.Mistakes)
            {
                await Console.Error.WriteLineAsync($"  {mistake}");
            }

            return 1;
        }

        foreach (var warning in reading.Warnings)
        {
            await Console.Error.WriteLineAsync($"Note: {warning}");
        }

        var result = await services
            .GetRequiredService<ImportMap>()
            .RunAsync(imported, cancellationToken);
        if (!result.Succeeded(out var map, out var refusal))
        {
            await Console.Error.WriteLineAsync(refusal.Reason);
            return 1;
        }

        Console.WriteLine(
            $"Imported {map.Name}: {imported.Map.Stages.Count} stages, {imported.Updates.Count} updates."
        );
        return 0;
    }

    private static Command Export()
    {
        var file = new Option<FileInfo>("--out")
        {
            Description = "The file to write.",
            Required = true,
        };
        var map = MapOption();
        var command = new Command("export", "Writes a map with all of its history as one file.")
        {
            file,
            map,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandLine.UseAsync(
                    (services, token) =>
                        ExportAsync(
                            services,
                            parsed.GetRequiredValue(file),
                            parsed.GetValue(map),
                            token
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> ExportAsync(
        IServiceProvider services,
        FileInfo file,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var db = services.GetRequiredService<JourneyDb>();
        if (await ChooseAsync(db, key, cancellationToken) is not { } chosen)
        {
            return 1;
        }

        var full = await MapReader.LoadFullAsync(db, chosen.Id, cancellationToken);
        await File.WriteAllBytesAsync(file.FullName, MapFile.Write(full!), cancellationToken);
        Console.WriteLine($"Wrote {chosen.Name} to {file.FullName}.");
        return 0;
    }
}
