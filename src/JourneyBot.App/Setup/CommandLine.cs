using System.CommandLine;
using JourneyBot.App.Pages;
using JourneyBot.Store;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Setup;

/// <summary>What can be done from a shell: run the bot, or one of the commands; settings are the same for all.</summary>
internal static class CommandLine
{
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
        foreach (var command in MapFileCommands.All.Concat(DeckFileCommands.All))
        {
            root.Subcommands.Add(command);
        }

        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Runs a command on the store, as the running app would find it; mistakes of the operator come as one line and exit code 1.</summary>
    public static Task<int> UseAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancellationToken
    ) =>
        GuardAsync(async () =>
        {
            var builder = JourneyBotApp.CreateBuilder([]);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            await using var app = builder.Build();
            await app.Services.GetRequiredService<FirstStart>().RunAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, cancellationToken);
        });

    private static Task<int> ServeAsync(string[] args, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await using var app = JourneyBotApp.Build(JourneyBotApp.CreateBuilder(args));
            await app.Services.GetRequiredService<FirstStart>().RunAsync(cancellationToken);
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

    private static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OptionsValidationException wrong)
        {
            return Say([
                "JourneyBot can't start with these settings:",
                .. wrong.Failures.Select(f => "  " + f),
            ]);
        }
        catch (Exception wrong)
            when (wrong
                    is StoreUnusableException
                        or IOException
                        or InvalidOperationException { InnerException: null }
            )
        {
            return Say([wrong.Message]);
        }
    }

    private static int Say(IEnumerable<string> lines)
    {
        Console.Error.WriteLine(string.Join(Environment.NewLine, lines));
        return 1;
    }
}
