using Microsoft.Extensions.Options;

namespace JourneyBot.App.Decks;

/// <summary>Settings of decks: the section <c>Decks</c>.</summary>
internal sealed class DeckOptions
{
    public const string Section = "Decks";

    /// <summary>A folder with the fonts of the company's template, so that text is measured as its readers see it; this machine's fonts when empty.</summary>
    public string FontFolder { get; set; } = "";
}

/// <summary>A folder that is not there is found at the start and not by a deck that is set too wide.</summary>
internal sealed class DeckOptionsValidator : IValidateOptions<DeckOptions>
{
    public ValidateOptionsResult Validate(string? name, DeckOptions options) =>
        options.FontFolder.Length == 0 || Directory.Exists(options.FontFolder)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{DeckOptions.Section}:{nameof(DeckOptions.FontFolder)} names the folder {options.FontFolder}, which is not there. Name one with font files, or leave it empty for the fonts of this machine."
            );
}
