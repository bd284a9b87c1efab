using System.Diagnostics;
using System.Runtime.InteropServices;
using JourneyBot.TestKit;

namespace JourneyBot.Benchmarks;

/// <summary>A program of the repository as people run it: published, compiled ahead, in a folder that goes away again.</summary>
internal sealed class Published : IDisposable
{
    private static readonly string Dotnet =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private readonly string _folder = Directory.CreateTempSubdirectory("published").FullName;
    private readonly string _name;

    private Published(string name) => _name = name;

    public string Program => Path.Combine(_folder, _name);

    public string PathTo(string file) => Path.Combine(_folder, file);

    /// <summary>Null, and a line that says so, where it could not be published: its compiler comes as a package.</summary>
    public static Published? TryMake(string under, string name)
    {
        var published = new Published(name);
        var start = new ProcessStartInfo(Dotnet)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (
            var argument in (string[])
                [
                    "publish",
                    Repository.PathTo(under, name),
                    "--configuration",
                    "Release",
                    "--runtime",
                    RuntimeInformation.RuntimeIdentifier,
                    "--self-contained",
                    "false",
                    "--output",
                    published._folder,
                    "--verbosity",
                    "quiet",
                    "-nologo",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is 0)
        {
            return published;
        }

        Console.WriteLine($"{name} could not be published here.");
        published.Dispose();
        return null;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
