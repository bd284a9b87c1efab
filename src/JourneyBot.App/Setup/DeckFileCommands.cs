using System.CommandLine;
using JourneyBot.App.Decks;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Setup;

/// <summary>deck --out FILE makes today's deck, of the store or with --from of a map file; deck --verify FILE checks any deck for what makes PowerPoint repair it.</summary>
internal static class DeckFileCommands
{
    public static IEnumerable<Command> All => [Deck()];

    private static Command Deck()
    {
        var file = new Option<FileInfo?>("--out") { Description = "The deck to write." };
        var verify = new Option<FileInfo?>("--verify") { Description = "A deck to check instead." };
        var template = new Option<FileInfo?>("--template")
        {
            Description = "A .potx or .pptx file to make this deck in.",
        };
        var from = new Option<FileInfo?>("--from")
        {
            Description = "A map file to make it of, as export writes them, instead of the store.",
        };
        var map = MapFileCommands.MapOption();
        var command = new Command(
            "deck",
            "Makes the deck of a map as it stands now, or checks one."
        )
        {
            file,
            verify,
            template,
            from,
            map,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new Asked(
                        parsed.GetValue(file),
                        parsed.GetValue(verify),
                        parsed.GetValue(template),
                        parsed.GetValue(from),
                        parsed.GetValue(map)
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<int> RunAsync(Asked asked, CancellationToken cancellationToken) =>
        asked switch
        {
            { Out: { } file, Verify: null, From: { } source } => CommandLine.GuardAsync(() =>
                DeckOfFile.WriteAsync(source, file, asked.Template, cancellationToken)
            ),
            { Out: { } file, Verify: null } => CommandLine.UseAsync(
                (services, token) => WriteAsync(services, file, asked.Template, asked.Map, token),
                cancellationToken
            ),
            { Out: null, Verify: { } deck } => CommandLine.GuardAsync(() => VerifyAsync(deck)),
            _ => SayAsync("Say either --out FILE to make a deck, or --verify FILE to check one."),
        };

    private static async Task<int> WriteAsync(
        IServiceProvider services,
        FileInfo file,
        FileInfo? own,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var db = services.GetRequiredService<JourneyDb>();
        if (await MapFileCommands.ChooseAsync(db, key, cancellationToken) is not { } chosen)
        {
            return 1;
        }

        CompanyTemplate? template = null;
        if (own is not null)
        {
            template = await TemplateCommands.ReadAsync(own, cancellationToken);
            if (template is null)
            {
                return 1;
            }
        }

        var map = await MapReader.LoadAsync(db, chosen.Id, cancellationToken);
        var (bytes, slides) = await services
            .GetRequiredService<MakeDeck>()
            .WriteAsync(map!, cancellationToken, template);
        await File.WriteAllBytesAsync(file.FullName, bytes, cancellationToken);
        Console.WriteLine($"Wrote {slides} slides to {file.FullName}.");
        return 0;
    }

    private static async Task<int> VerifyAsync(FileInfo file)
    {
        if (!file.Exists)
        {
            return await SayAsync($"There is no file {file.FullName}.");
        }

        await using var stream = file.OpenRead();
        var findings = DeckLint.Check(stream);
        foreach (var line in FindingLines.Of(file.Name, findings))
        {
            Console.WriteLine(line);
        }

        return findings.Any(f => !f.IsWarning) ? 1 : 0;
    }

    private static async Task<int> SayAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }

    private sealed record Asked(
        FileInfo? Out,
        FileInfo? Verify,
        FileInfo? Template,
        FileInfo? From,
        string? Map
    );
}
