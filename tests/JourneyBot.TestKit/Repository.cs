namespace JourneyBot.TestKit;

/// <summary>The working copy that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "JourneyBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No JourneyBot.sln above {AppContext.BaseDirectory}.");
    }
}
