using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Decks;

/// <summary>A presentation that came with a message; without an outcome nobody said what it is for, and it was not fetched.</summary>
internal sealed record ReceivedFile(string Name, CallOutcome<DownloadedFile>? Outcome)
{
    private static readonly string[] Presentations =
    [
        ".pptx",
        ".potx",
        ".pptm",
        ".potm",
        ".ppsx",
        ".ppsm",
        ".ppt",
        ".pot",
    ];

    /// <summary>Fetched before the turn's transaction: the database must not wait for a download.</summary>
    public static async Task<ReceivedFile?> OfAsync(
        Turn turn,
        FileDownload download,
        CancellationToken cancellationToken
    )
    {
        var text = turn.Activity.Text ?? "";
        var isMeant = text.Contains("template", StringComparison.OrdinalIgnoreCase);
        var file = SentFile
            .Of(turn.Activity)
            .FirstOrDefault(f => isMeant || IsPresentation(f.Name));
        if (file is null || !isMeant)
        {
            return file is null ? null : new ReceivedFile(file.Name, Outcome: null);
        }

        return new ReceivedFile(
            file.Name,
            await download.GetAsync(file, CompanyTemplate.LargestFile, cancellationToken)
        );
    }

    private static bool IsPresentation(string name) =>
        Presentations.Any(p => name.EndsWith(p, StringComparison.OrdinalIgnoreCase));
}
