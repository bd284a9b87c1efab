using JourneyBot.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.App.Setup;

public sealed class DefaultsTests
{
    [Fact]
    public async Task Where_nobody_reads_the_output_lines_are_lost_rather_than_the_bot_stopped()
    {
        await using var app = JourneyBotApp.CreateBuilder(["--environment=Development"]).Build();

        Assert.Equal(
            ConsoleLoggerQueueFullMode.DropWrite,
            app.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.QueueFullMode
        );
    }
}
