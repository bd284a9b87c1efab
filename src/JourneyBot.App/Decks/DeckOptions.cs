using Microsoft.Extensions.Options;

namespace JourneyBot.App.Decks;

/// <summary>Settings of decks: the section <c>Decks</c>.</summary>
internal sealed class DeckOptions
{
    public const string Section = "Decks";

    /// <summary>A folder with the fonts of the company's template, so that text is measured as its readers see it; this machine's fonts when empty.</summary>
    public string FontFolder { get; set; } = "";

    /// <summary>Decks asked for in a channel go into its Files instead of behind a link; needs <c>Sites.Selected</c> or <c>Files.ReadWrite.All</c> in Graph.</summary>
    public bool StoreInChannelFiles { get; set; }

    /// <summary>Graph's id of one document library for all decks, where the app may not look for those of channels.</summary>
    public string DriveId { get; set; } = "";

    /// <summary>Graph's id of the folder in <see cref="DriveId"/>.</summary>
    public string FolderId { get; set; } = "";
}

/// <summary>A folder that is not there is found at the start and not by a deck that is set too wide.</summary>
internal sealed class DeckOptionsValidator : IValidateOptions<DeckOptions>
{
    public ValidateOptionsResult Validate(string? name, DeckOptions options)
    {
        var wrong = Wrongs(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrongs(DeckOptions options)
    {
        if (options.FontFolder.Length > 0 && !Directory.Exists(options.FontFolder))
        {
            yield return $"{DeckOptions.Section}:{nameof(DeckOptions.FontFolder)} names the folder {options.FontFolder}, which is not there. Name one with font files, or leave it empty for the fonts of this machine.";
        }

        if (options.DriveId.Length == 0 != (options.FolderId.Length == 0))
        {
            yield return $"{DeckOptions.Section}:{nameof(DeckOptions.DriveId)} and {nameof(DeckOptions.FolderId)} are given together or not at all.";
        }
    }
}
