using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using JourneyBot.Decks.Lint;

namespace JourneyBot.EndToEnd.Decks;

/// <summary>A deck as somebody got it: checked against the standard, and opened by another program than PowerPoint.</summary>
internal sealed class DeckFile(string path)
{
    public string Path => path;

    /// <summary>What Microsoft's validator says against it; a sound deck has nothing.</summary>
    public IReadOnlyList<string> Mistakes()
    {
        using var deck = PresentationDocument.Open(path, isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(deck, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
        ];
    }

    /// <summary>What would make PowerPoint offer a repair, or keep people from reading it.</summary>
    public IReadOnlyList<string> Findings()
    {
        using var file = File.OpenRead(path);
        return [.. DeckLint.Check(file).Select(f => $"{f.Rule} {f.Part}: {f.Message}")];
    }

    public int SlideCount()
    {
        using var deck = PresentationDocument.Open(path, isEditable: false);
        return deck.PresentationPart!.SlideParts.Count();
    }

    /// <summary>The pages LibreOffice makes of it, kept as a PDF beside the deck.</summary>
    public async Task<int> PagesInLibreOfficeAsync()
    {
        var file = new FileInfo(path);
        var pages = await LibreOffice.PagesAsync(file.Directory!);
        return pages[System.IO.Path.GetFileNameWithoutExtension(file.Name)];
    }
}
