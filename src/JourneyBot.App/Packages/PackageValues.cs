namespace JourneyBot.App.Packages;

/// <summary>What is filled into the templates, checked.</summary>
internal sealed record PackageValues(
    string TeamsAppId,
    string AddInId,
    string BotId,
    string ClientId,
    string ApplicationIdUri,
    Uri Home,
    string DeveloperName,
    string WebsiteUrl,
    string PrivacyUrl,
    string TermsUrl,
    string LoginHost,
    Version Version
)
{
    /// <summary>By the names of the placeholders.</summary>
    public IReadOnlyDictionary<string, string> ByPlaceholder =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TEAMS_APP_ID"] = TeamsAppId,
            ["ADD_IN_ID"] = AddInId,
            ["BOT_ID"] = BotId,
            ["CLIENT_ID"] = ClientId,
            ["APPLICATION_ID_URI"] = ApplicationIdUri,
            ["HOST"] = Home.Authority,
            ["HOME"] = Home.GetLeftPart(UriPartial.Authority),
            ["DEVELOPER_NAME"] = DeveloperName,
            ["WEBSITE_URL"] = WebsiteUrl,
            ["PRIVACY_URL"] = PrivacyUrl,
            ["TERMS_URL"] = TermsUrl,
            ["LOGIN_HOST"] = LoginHost,
            ["VERSION"] = Version.ToString(3),
            // Office counts four places.
            ["OFFICE_VERSION"] = $"{Version.ToString(3)}.0",
        };
}
