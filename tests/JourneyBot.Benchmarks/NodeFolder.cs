using System.ComponentModel;
using System.Diagnostics;

namespace JourneyBot.Benchmarks;

/// <summary>A folder of its own with packages from npm, gone when it is disposed of.</summary>
internal sealed class NodeFolder : IDisposable
{
    private NodeFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null where npm or its packages are not to be had.</summary>
    public static NodeFolder? With(params string[] packages)
    {
        var folder = new NodeFolder(Directory.CreateTempSubdirectory("peers").FullName);
        if (
            folder.Run("npm", $"install --silent --no-fund --no-audit {string.Join(' ', packages)}")
            == 0
        )
        {
            return folder;
        }

        folder.Dispose();
        return null;
    }

    /// <summary>Puts a script of this project beside the packages.</summary>
    public string Take(params string[] script)
    {
        var there = System.IO.Path.Combine(Path, script[^1]);
        File.Copy(System.IO.Path.Combine([AppContext.BaseDirectory, .. script]), there);
        return there;
    }

    /// <summary>Runs a program there; -1 where there is no such program.</summary>
    public int Run(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { WorkingDirectory = Path }
            )!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }

    /// <summary>A program that goes on running there; what it prints is its starter's.</summary>
    public ProcessStartInfo Start(string program) =>
        new(program)
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
