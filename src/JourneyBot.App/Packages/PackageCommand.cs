using System.CommandLine;
using JourneyBot.App.Setup;

namespace JourneyBot.App.Packages;

/// <summary>package --settings FILE --out FOLDER makes the Teams app and the stand-alone add-in that people install.</summary>
internal static class PackageCommand
{
    public static IEnumerable<Command> All => [Package()];

    private static Command Package()
    {
        var settings = new Option<FileInfo>("--settings")
        {
            Description = "The settings of the running bot, as in appsettings.sample.json.",
            DefaultValueFactory = _ => new FileInfo("appsettings.json"),
        };
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder to write the packages to.",
            Required = true,
        };
        var command = new Command(
            "package",
            "Makes the packages people install: the Teams app with the PowerPoint add-in, and the add-in alone for older Office."
        )
        {
            settings,
            folder,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandLine.GuardAsync(() =>
                    RunAsync(
                        parsed.GetRequiredValue(settings),
                        parsed.GetRequiredValue(folder),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo file,
        DirectoryInfo folder,
        CancellationToken cancellationToken
    )
    {
        if (!file.Exists)
        {
            return Say([
                $"There is no file {file.FullName}. Copy appsettings.sample.json, fill it in, and name it with --settings.",
            ]);
        }

        var configuration = new ConfigurationBuilder()
            .AddJsonFile(file.FullName)
            .AddEnvironmentVariables()
            .Build();
        var (values, mistakes) = new PackageSettings(configuration).Check();
        if (values is null)
        {
            return Say([
                "No package was made. These settings are missing or can't be right:",
                .. mistakes.Select(m => "  " + m),
            ]);
        }

        var files = InstallPackages.Make(values);
        await InstallPackages.WriteAsync(files, folder, cancellationToken);
        Console.WriteLine(
            $"Version {values.Version.ToString(3)} for {values.Home.Authority} in {folder.FullName}:"
        );
        Console.WriteLine(
            $"  {InstallPackages.TeamsFile}       upload it in the Teams admin centre: the bot, and the add-in in today's PowerPoint"
        );
        Console.WriteLine(
            $"  {InstallPackages.AddInFile}  the add-in alone, for older Office: upload it under Integrated apps"
        );
        return 0;
    }

    private static int Say(IEnumerable<string> lines)
    {
        Console.Error.WriteLine(string.Join(Environment.NewLine, lines));
        return 1;
    }
}
