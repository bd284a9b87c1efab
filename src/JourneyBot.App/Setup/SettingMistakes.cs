using Microsoft.Extensions.Options;

namespace JourneyBot.App.Setup;

/// <summary>What is wrong with the settings, by the names the settings have in the file.</summary>
internal static class SettingMistakes
{
    private const string Told = ": The field ";

    /// <summary>One line each; annotations of an options class speak of the class, which nobody who runs the bot has ever seen.</summary>
    public static IEnumerable<string> Of(OptionsValidationException wrong)
    {
        var section = wrong.OptionsType.GetField("Section")?.GetRawConstantValue() as string;
        var prefix = $"{wrong.OptionsType.Name}.";
        foreach (var failure in wrong.Failures)
        {
            var at = failure.IndexOf(Told + prefix, StringComparison.Ordinal);
            yield return at < 0 || section is null
                ? failure
                : $"{section}:{failure[(at + Told.Length + prefix.Length)..]}";
        }
    }
}
