using JourneyBot.App.SignIn;
using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.Logging.Console;

namespace JourneyBot.App.Setup;

/// <summary>What holds where no setting says otherwise.</summary>
internal static class Defaults
{
    private const string Address = "http://127.0.0.1:3978";

    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (
            string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && !HasEndpoints(builder.Configuration)
        )
        {
            settings[WebHostDefaults.ServerUrlsKey] = Address;
        }

        // Whoever develops has no registration yet; the Teams layer still takes this on a loopback address only.
        var teams = builder.Configuration.GetSection(TeamsOptions.Section);
        if (
            builder.Environment.IsDevelopment()
            && string.IsNullOrEmpty(teams[nameof(TeamsOptions.AppId)])
        )
        {
            const string Name = nameof(TeamsOptions.DangerouslyAllowUnauthenticated);
            settings[$"{TeamsOptions.Section}:{Name}"] = teams[Name] ?? bool.TrueString;
            const string Open =
                $"{SignInOptions.Section}:{nameof(SignInOptions.DangerouslyAllowWithoutSignIn)}";
            settings[Open] = builder.Configuration[Open] ?? bool.TrueString;
        }

        builder.Configuration.AddInMemoryCollection(settings);
        // Where nobody reads the output, lines are lost rather than the bot stopped.
        builder.Services.Configure<ConsoleLoggerOptions>(o =>
            o.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite
        );
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // Nothing is logged of a request as such, so it needs no scope and no trace either: our lines name the activity they are about. Where
        // somebody listens for traces there still are.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // A start that fails is said in one line at the end, or thrown with its trace; the host need not say it as well.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // That the keys of deck links lie in the store unencrypted is meant: whoever reads the store has the map itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static bool HasEndpoints(ConfigurationManager configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpsPortsKey]);
}
