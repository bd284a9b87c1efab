namespace JourneyBot.App.Setup;

/// <summary>Settings of the app itself: the section <c>App</c>.</summary>
internal sealed class AppOptions
{
    public const string Section = "App";

    /// <summary>Where people's browsers reach this app, such as <c>https://journeybot.example.com/</c>; links in cards begin with it. Development takes the listening address.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary><see cref="PublicUrl"/> with a slash at its end, so that what is added to it goes below it.</summary>
    public Uri? Home() =>
        PublicUrl is null || PublicUrl.AbsoluteUri.EndsWith('/')
            ? PublicUrl
            : new Uri(PublicUrl.AbsoluteUri + "/");

    /// <summary>Puts the sample map in when there is no map at all. On by default in Development only.</summary>
    public bool? SampleMap { get; set; }
}
