using JourneyBot.Journeys.MapFiles;
using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Setup;

/// <summary>Puts the sample map into an empty store, so that there is something to see within a minute.</summary>
internal sealed partial class SampleMap(
    JourneyDb db,
    ImportMap import,
    IOptions<AppOptions> options,
    IHostEnvironment environment,
    ILogger<SampleMap> logger
)
{
    private const string Resource = "brackenfold.json";

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (
            !(options.Value.SampleMap ?? environment.IsDevelopment())
            || await db.Maps.AnyAsync(cancellationToken)
        )
        {
            return;
        }

        var result = await import.RunAsync(Read(now), cancellationToken);
        if (result.Succeeded(out var map, out _))
        {
            LogImported(map.Name);
        }
    }

    private static ImportedMap Read(DateTimeOffset now)
    {
        using var file = typeof(SampleMap).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return MapFile.Read(bytes.ToArray(), now).Succeeded(out var map)
            ? map
            : throw new InvalidOperationException("The sample map has mistakes.");
    }

    [LoggerMessage(LogLevel.Information, "Put in the sample map: {Name}.")]
    private partial void LogImported(string name);
}
