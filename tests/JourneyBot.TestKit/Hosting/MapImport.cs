using JourneyBot.App.Setup;
using JourneyBot.Journeys.MapFiles;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Puts a map file into a started app, as its command does.</summary>
internal static class MapImport
{
    public static async Task RunAsync(IServiceProvider services, byte[] file)
    {
        var reading = MapFile.Read(file, services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (!reading.Succeeded(out var imported))
        {
            throw new InvalidOperationException(string.Join('\n', reading.Mistakes));
        }

        await using var scope = services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportMap>();
        if (!(await import.RunAsync(imported, CancellationToken.None)).Succeeded(out _, out var no))
        {
            throw new InvalidOperationException(no.Reason);
        }
    }
}
