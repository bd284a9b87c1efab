using JourneyBot.App.Setup;
using JourneyBot.App.SignIn;
using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Packages;

/// <summary>Reads what the packages need out of the settings of the running bot, and lists everything that is missing or cannot be right.</summary>
internal sealed class PackageSettings(IConfiguration settings)
{
    private const int LongestName = 32;

    private readonly PackageOptions _package = Read<PackageOptions>(
        settings,
        PackageOptions.Section
    );
    private readonly TeamsOptions _teams = Read<TeamsOptions>(settings, TeamsOptions.Section);
    private readonly SignInOptions _signIn = Read<SignInOptions>(settings, SignInOptions.Section);
    private readonly AppOptions _app = Read<AppOptions>(settings, AppOptions.Section);

    /// <summary>What is to be filled in, or the mistakes, one a line; exactly one of them.</summary>
    public (PackageValues? Values, IReadOnlyList<string> Mistakes) Check()
    {
        var mistakes = Mistakes().ToList();
        if (mistakes.Count > 0)
        {
            return (null, mistakes);
        }

        var signIn = new SignInSettings(
            Options.Create(_signIn),
            Options.Create(_teams),
            Options.Create(_app)
        );
        return (
            new PackageValues(
                _package.TeamsAppId,
                _package.AddInId,
                _teams.AppId,
                signIn.ClientId,
                signIn.ApplicationIdUri!,
                _app.PublicUrl!,
                _package.DeveloperName.Trim(),
                _package.WebsiteUrl,
                _package.PrivacyUrl,
                _package.TermsUrl,
                signIn.Cloud.Host,
                VersionOf(_package.Version) ?? new Version()
            ),
            []
        );
    }

    private IEnumerable<string> Mistakes() =>
        [.. Ids(), .. Home(), .. Developer(), .. Addresses(), .. VersionMistakes()];

    private IEnumerable<string> Ids()
    {
        if (!IsId(_teams.AppId))
        {
            yield return "Set Teams:AppId to the bot's Application (client) ID, a GUID.";
        }

        if (!IsId(_package.TeamsAppId))
        {
            yield return "Set Package:TeamsAppId to a GUID of its own (uuidgen, or New-Guid), made once and kept for all later versions.";
        }

        if (!IsId(_package.AddInId))
        {
            yield return "Set Package:AddInId to another GUID, made once and kept; the stand-alone add-in has it.";
        }

        if (_signIn.ClientId.Length > 0 && !IsId(_signIn.ClientId))
        {
            yield return "SignIn:ClientId must be a GUID, or empty.";
        }

        var ids = new[] { _package.TeamsAppId, _package.AddInId, _teams.AppId }.Where(IsId);
        if (ids.GroupBy(id => id, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
        {
            yield return "Package:TeamsAppId, Package:AddInId and Teams:AppId must be three different ids: Office and Teams tell apps apart by them.";
        }
    }

    private IEnumerable<string> Home()
    {
        if (_app.PublicUrl is not { IsAbsoluteUri: true } home || home.Scheme != Uri.UriSchemeHttps)
        {
            yield return "Set App:PublicUrl to the https address people's browsers reach JourneyBot at, such as https://journey.example.com/.";
        }
        else if (home.AbsolutePath != "/" || home.Query.Length > 0 || home.Fragment.Length > 0)
        {
            yield return "App:PublicUrl must be a host alone, such as https://journey.example.com/: the add-in's pages lie at its root.";
        }
        else if (home.IsLoopback)
        {
            yield return "App:PublicUrl names this machine only: Teams and Office on other machines would not find it.";
        }
    }

    private IEnumerable<string> Developer()
    {
        var name = _package.DeveloperName.Trim();
        if (name.Length is 0 or > LongestName)
        {
            yield return $"Set Package:DeveloperName to your company's name, at most {LongestName} characters.";
        }
    }

    private IEnumerable<string> Addresses()
    {
        foreach (
            var (name, what, address) in new[]
            {
                (
                    nameof(PackageOptions.WebsiteUrl),
                    "a page about the bot or your company",
                    _package.WebsiteUrl
                ),
                (nameof(PackageOptions.PrivacyUrl), "your privacy statement", _package.PrivacyUrl),
                (nameof(PackageOptions.TermsUrl), "your terms of use", _package.TermsUrl),
            }
        )
        {
            var isWeb =
                Uri.TryCreate(address, UriKind.Absolute, out var url)
                && url.Scheme == Uri.UriSchemeHttps;
            if (!isWeb)
            {
                yield return $"Set Package:{name} to {what}, an https address.";
            }
        }
    }

    private IEnumerable<string> VersionMistakes()
    {
        if (VersionOf(_package.Version) is null)
        {
            yield return "Package:Version must be three numbers such as 1.0.1, or empty for the program's own.";
        }
    }

    private static bool IsId(string text) =>
        Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;

    private static Version? VersionOf(string text)
    {
        if (text.Length == 0)
        {
            return typeof(PackageSettings).Assembly.GetName().Version;
        }

        return
            Version.TryParse(text, out var version)
            && version is { Build: >= 0, Revision: < 0 }
            && version.Major + version.Minor + version.Build > 0
            ? version
            : null;
    }

    private static T Read<T>(IConfiguration settings, string section)
        where T : new() => settings.GetSection(section).Get<T>() ?? new T();
}
