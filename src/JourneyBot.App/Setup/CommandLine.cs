using System.CommandLine;
using System.Xml;
using JourneyBot.App.Packages;
using JourneyBot.App.Pages;
using JourneyBot.Store;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Setup;

/// <summary>What can be done from a shell: run the bot, or one of the commands; settings are the same for all.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan CommandStopsWithin = TimeSpan.FromSeconds(2);

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "JourneyBot keeps a customer journey map alive in Microsoft Teams. Without a command it runs."
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction(
            (parsed, cancellationToken) =>
                ServeAsync([.. parsed.UnmatchedTokens], cancellationToken)
        );
        foreach (
            var command in (Command[])
                [
                    .. MapFileCommands.All,
                    .. DeckFileCommands.All,
                    .. TemplateCommands.All,
                    .. OutboxCommands.All,
                    .. ScheduleCommands.All,
                    .. DigestReportCommands.All,
                    .. BackupCommands.All,
                    .. PersonCommands.All,
                    .. PackageCommand.All,
                ]
        )
        {
            root.Subcommands.Add(command);
        }

        var parsed = root.Parse(args);
        var serves = ReferenceEquals(parsed.CommandResult.Command, root);
        if (serves && Mistyped(parsed.UnmatchedTokens) is { } word)
        {
            var known = string.Join(", ", root.Subcommands.Select(c => c.Name));
            return Task.FromResult(
                Say([
                    $"There is no command '{word}'. There are: {known}. Without one the bot runs.",
                ])
            );
        }

        // The running bot hears the signals itself, so that it may take its time to finish what is under way.
        return parsed.InvokeAsync(
            new InvocationConfiguration
            {
                ProcessTerminationTimeout = serves ? null : CommandStopsWithin,
            }
        );
    }

    /// <summary>Runs a command on the store, as the running app would find it; mistakes of the operator come as one line and exit code 1.</summary>
    public static Task<int> UseAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancellationToken,
        bool withSample = true
    ) =>
        GuardAsync(async () =>
        {
            var builder = JourneyBotApp.CreateBuilder([]);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            await using var app = builder.Build();
            await app
                .Services.GetRequiredService<FirstStart>()
                .RunAsync(withSample, cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, cancellationToken);
        });

    /// <summary>Runs a command on the store as it lies there, even where no program could start with it.</summary>
    public static Task<int> UseStoreAsync(Func<IStoreDatabase, Task<int>> work) =>
        GuardAsync(async () =>
        {
            await using var app = JourneyBotApp.CreateBuilder([]).Build();
            return await work(app.Services.GetRequiredService<IStoreDatabase>());
        });

    private static Task<int> ServeAsync(string[] args, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await using var app = JourneyBotApp.Build(JourneyBotApp.CreateBuilder(args));
            // A start that is refused leaves nothing behind, so every setting is looked at before anything is made.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.Services.GetRequiredService<Replica>().JoinAsync(cancellationToken);
            await app
                .Services.GetRequiredService<FirstStart>()
                .RunAsync(withSample: true, cancellationToken);
            app.Lifetime.ApplicationStarted.Register(() => SayHello(app));
            await app.RunAsync(cancellationToken);
            return 0;
        });

    private static void SayHello(WebApplication app)
    {
        if (app.Environment.IsDevelopment() && app.Urls.FirstOrDefault() is { } address)
        {
            Console.WriteLine();
            Console.WriteLine($"JourneyBot is running. See the map on {address}/");
            Console.WriteLine(EmulatorHint.For(address));
            Console.WriteLine();
        }
    }

    /// <summary>What is no command and no setting either, such as a command with a typing error.</summary>
    private static string? Mistyped(IReadOnlyList<string> tokens) =>
        tokens is [var first, ..]
        && !first.StartsWith('-')
        && first.AsSpan().IndexOfAny('=', ':') < 0
            ? first
            : null;

    /// <summary>Mistakes of the operator come as a line each and exit code 1; anything else is a bug and keeps its trace.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OptionsValidationException wrong)
        {
            return SaySettings(SettingMistakes.Of(wrong));
        }
        catch (AggregateException many)
            when (many.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return SaySettings(
                many.InnerExceptions.Cast<OptionsValidationException>()
                    .SelectMany(SettingMistakes.Of)
            );
        }
        catch (InvalidOperationException wrong)
            when (wrong.InnerException is FormatException or ArgumentException)
        {
            // A value that the type of its setting cannot hold.
            return SaySettings([$"{wrong.Message} appsettings.sample.json says what it may be."]);
        }
        catch (Exception wrong)
            when (wrong
                    is StoreUnusableException
                        or IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
                        or XmlException
                        or InvalidOperationException { InnerException: null }
            )
        {
            return Say([wrong.Message]);
        }
    }

    private static int SaySettings(IEnumerable<string> failures) =>
        Say(["JourneyBot can't start with these settings:", .. failures.Select(f => "  " + f)]);

    private static int Say(IEnumerable<string> lines)
    {
        Console.Error.WriteLine(string.Join(Environment.NewLine, lines));
        return 1;
    }
}
