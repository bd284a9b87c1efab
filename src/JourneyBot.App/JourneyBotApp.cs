using JourneyBot.App.AddIn;
using JourneyBot.App.AddIn.Pane;
using JourneyBot.App.Alarms;
using JourneyBot.App.Bot;
using JourneyBot.App.CheckIns;
using JourneyBot.App.Decisions;
using JourneyBot.App.Decks;
using JourneyBot.App.Digests;
using JourneyBot.App.Health;
using JourneyBot.App.Help;
using JourneyBot.App.Maps;
using JourneyBot.App.Outbox;
using JourneyBot.App.Packages;
using JourneyBot.App.Pages;
using JourneyBot.App.Schedules;
using JourneyBot.App.Setup;
using JourneyBot.App.SignIn;
using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.App.Upkeep;
using JourneyBot.Store;
using JourneyBot.Teams;

namespace JourneyBot.App;

/// <summary>The whole program: every feature it has, in one list.</summary>
internal static class JourneyBotApp
{
    // Settings are read once. Otherwise every file below the current folder is watched, the database's own writes among them.
    private const string WatchNothing = "--hostBuilder:reloadConfigOnChange=false";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder([WatchNothing, .. args]);
        builder.AddDefaults();
        builder.Services.AddStore().AddTeams(builder.Configuration).AddSetup();
        builder
            .Services.AddBot()
            .AddAlarms(builder.Configuration)
            .AddOutbox()
            .AddSchedules()
            .AddHelp()
            .AddMaps()
            .AddStages()
            .AddUpdates()
            .AddDecisions()
            .AddDigests()
            .AddCheckIns()
            .AddDecks()
            .AddPages()
            .AddSignIn()
            .AddAddIn()
            .AddUpkeep()
            .AddHealth()
            .AddSentences();
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapTeams();
        app.MapDecks();
        app.MapHealth();
        app.MapPages();
        app.MapAddIn();
        app.MapPane();
        app.MapPackageIcons();
        return app;
    }
}
