using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.MapFiles;

namespace JourneyBot.App.Setup;

/// <summary>Makes the deck of a map file without any store or settings, as quickly as a program can start.</summary>
internal static class DeckOfFile
{
    // A map of the largest size that is imported is a fraction of this.
    private const long LargestFile = 64 << 20;

    public static async Task<int> WriteAsync(
        FileInfo source,
        FileInfo target,
        FileInfo? templateFile,
        CancellationToken cancellationToken
    )
    {
        if (!source.Exists || source.Length > LargestFile)
        {
            return await SayAsync([
                source.Exists
                    ? $"{source.FullName} is too large for a map file."
                    : $"There is no file {source.FullName}.",
            ]);
        }

        var now = TimeProvider.System.GetUtcNow();
        var reading = MapFile.Read(
            await File.ReadAllBytesAsync(source.FullName, cancellationToken),
            now
        );
        if (!reading.Succeeded(out var file))
        {
            return await SayAsync([
                $"The file has {reading.Mistakes.Count} mistakes, so no deck was made:",
                .. reading.Mistakes.Select(m => "  " + m),
            ]);
        }

        CompanyTemplate? template = null;
        if (templateFile is not null)
        {
            template = await TemplateCommands.ReadAsync(templateFile, cancellationToken);
            if (template is null)
            {
                return 1;
            }
        }

        using var deck = new MemoryStream();
        var slides = MapDeck.Write(
            file.Map,
            new DeckRequest(now)
            {
                Fonts = FontLibrary.Installed,
                Template = template,
                Updates = file.Updates,
            },
            deck
        );
        await File.WriteAllBytesAsync(target.FullName, deck.ToArray(), cancellationToken);
        Console.WriteLine($"Wrote {slides} slides to {target.FullName}.");
        return 0;
    }

    private static async Task<int> SayAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(line);
        }

        return 1;
    }
}
