using Microsoft.Extensions.Options;

namespace JourneyBot.App.Setup;

/// <summary>Links that lead nowhere are found at the start and not by whoever presses them.</summary>
internal sealed class AppOptionsValidator : IValidateOptions<AppOptions>
{
    public ValidateOptionsResult Validate(string? name, AppOptions options) =>
        options.PublicUrl is null || IsHome(options.PublicUrl)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{AppOptions.Section}:{nameof(AppOptions.PublicUrl)} must be a whole address such as https://journeybot.example.com/, without ? and #."
            );

    private static bool IsHome(Uri url) =>
        url.IsAbsoluteUri
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Query.Length == 0
        && url.Fragment.Length == 0;
}
