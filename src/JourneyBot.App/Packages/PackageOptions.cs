namespace JourneyBot.App.Packages;

/// <summary>What the packages that people install say of you; section <c>Package</c>, used by the <c>package</c> command only.</summary>
internal sealed class PackageOptions
{
    public const string Section = "Package";

    /// <summary>The Teams app's id, a GUID made once and kept for all later versions.</summary>
    public string TeamsAppId { get; set; } = "";

    /// <summary>The stand-alone add-in's id, another GUID made once and kept.</summary>
    public string AddInId { get; set; } = "";

    /// <summary>Your company, at most 32 characters.</summary>
    public string DeveloperName { get; set; } = "";

    public string WebsiteUrl { get; set; } = "";

    public string PrivacyUrl { get; set; } = "";

    public string TermsUrl { get; set; } = "";

    /// <summary>Such as 1.0.1, higher with every upload; the program's own version when empty.</summary>
    public string Version { get; set; } = "";
}
