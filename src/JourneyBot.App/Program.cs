using JourneyBot.App.Setup;

return await CommandLine.RunAsync(args);
