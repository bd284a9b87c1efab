namespace JourneyBot.App.Pages;

/// <summary>Settings of the pages.</summary>
internal sealed class PageOptions
{
    public const string Section = "Pages";

    /// <summary>Shows every map to whoever can reach the address. In Development they are shown anyway to a browser on this machine.</summary>
    public bool DangerouslyShowMapsWithoutSignIn { get; set; }
}
