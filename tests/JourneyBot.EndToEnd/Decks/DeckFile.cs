using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using JourneyBot.Decks.Lint;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Decks;

/// <summary>A deck as somebody got it: checked against the standard, and opened by another program than PowerPoint.</summary>
internal sealed partial class DeckFile(string path)
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
        var folder = System.IO.Path.GetDirectoryName(path)!;
        // A profile of its own: two LibreOffices with one profile wait for each other.
        var profile = new Uri(System.IO.Path.Combine(folder, "libreoffice")).AbsoluteUri;
        await RunAsync(
            "soffice",
            $"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            path
        );
        var pdf = System.IO.Path.ChangeExtension(path, ".pdf");
        Assert.True(File.Exists(pdf), "LibreOffice made no PDF of the deck.");
        var about = await RunAsync("pdfinfo", pdf);
        return int.Parse(Pages.Match(about).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        await using var process = ChildProcess.Start(new ProcessStartInfo(program, arguments));
        return await process.FinishAsync();
    }

    [GeneratedRegex(
        @"^Pages:\s+(?<count>\d+)",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pages { get; }
}
