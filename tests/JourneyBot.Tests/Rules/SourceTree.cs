using JourneyBot.TestKit;

namespace JourneyBot.Tests.Rules;

/// <summary>The files of the working copy that people write: nothing built, installed or kept as data.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs =
    [
        ".git",
        ".vs",
        ".idea",
        "artifacts",
        "bin",
        "obj",
        "node_modules",
        "devTools",
    ];

    private static readonly string[] TextEndings =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".sln",
        ".json",
        ".jsonl",
        ".md",
        ".txt",
        ".yml",
        ".yaml",
        ".xml",
        ".sql",
        ".js",
        ".mjs",
        ".ts",
        ".css",
        ".html",
        ".razor",
        ".sh",
        ".npmrc",
        ".editorconfig",
        ".gitignore",
    ];

    public static IReadOnlyList<string> CSharpFiles { get; } =
    [.. Files().Where(f => f.EndsWith(".cs", StringComparison.Ordinal))];

    public static IReadOnlyList<string> Projects { get; } =
    [.. Files().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))];

    public static IReadOnlyList<string> TextFiles { get; } =
    [
        .. Files()
            .Where(f =>
                Path.GetExtension(f).Length == 0
                || TextEndings.Contains(Path.GetExtension(f), StringComparer.Ordinal)
            ),
    ];

    public static IEnumerable<string> Folders =>
        Below(new DirectoryInfo(Repository.Root)).Select(Relative);

    /// <summary>A file's path from the root of the repository.</summary>
    public static string Relative(string path) =>
        Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static string Relative(DirectoryInfo folder) => Relative(folder.FullName);

    private static IEnumerable<string> Files() =>
        Below(new DirectoryInfo(Repository.Root))
            .Prepend(new DirectoryInfo(Repository.Root))
            .SelectMany(folder => folder.EnumerateFiles())
            .Where(file =>
                file.Name != ".git" && !file.Name.EndsWith(".user", StringComparison.Ordinal)
            )
            .Select(file => file.FullName);

    private static IEnumerable<DirectoryInfo> Below(DirectoryInfo folder) =>
        folder
            .EnumerateDirectories()
            .Where(child =>
                !NotOurs.Contains(child.Name, StringComparer.Ordinal) && !IsDataOfTheApp(child)
            )
            .SelectMany(child => Below(child).Prepend(child));

    private static bool IsDataOfTheApp(DirectoryInfo folder) =>
        folder.FullName == Repository.PathTo("data")
        || folder.FullName == Repository.PathTo("src", "JourneyBot.App", "data");
}
