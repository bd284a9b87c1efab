namespace JourneyBot.TestKit.Faults;

/// <summary>The environment of an app process that is to meet a fault.</summary>
internal static class FaultSettings
{
    /// <summary>An event the app logs and how many times it may, such as <c>LogClaimed:3</c>: the process is dead before the line is written.</summary>
    public const string DieAt = "JOURNEYBOT_DIE_AT";

    /// <summary>A file that says how many seconds the machine's clock is ahead of the world's, and may say otherwise a moment later.</summary>
    public const string ClockFile = "JOURNEYBOT_CLOCK_FILE";

    /// <summary>Where the runtime and the host look for this assembly.</summary>
    public static Dictionary<string, string> Loaded()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = Repository.PathTo(
                "artifacts",
                "bin",
                "JourneyBot.TestKit",
                configuration,
                "JourneyBot.TestKit.dll"
            ),
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "JourneyBot.TestKit",
        };
    }
}
