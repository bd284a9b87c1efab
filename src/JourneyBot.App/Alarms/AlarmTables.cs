using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace JourneyBot.App.Alarms;

/// <summary>Makes Quartz's own tables beside ours, from the script it carries; replicas that start at once wait for each other.</summary>
internal sealed class AlarmTables(IDbContextFactory<JourneyDb> databases, IStoreDatabase store)
{
    // Any number will do, as long as every replica takes the same.
    private const long Lock = 7_305_809_226_143_771_003;
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";
    private const string Separator = "\n--;;\n";
    private const string Prefix = "qrtz_";

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (store.Connections is null)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock({Lock})",
            cancellationToken
        );
        foreach (var statement in Statements())
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }

        // Older versions kept these for the nights; rounds of the same jobs have taken their place.
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM qrtz_triggers WHERE trigger_group = 'upkeep' AND trigger_name IN ('nightly', 'places-nightly')",
            cancellationToken
        );
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Each creates what is missing and leaves what is there.</summary>
    private static IEnumerable<string> Statements()
    {
        using var script = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(script);
        return reader
            .ReadToEnd()
            .ReplaceLineEndings("\n")
            .Replace("{0}", Prefix, StringComparison.Ordinal)
            .Replace("{1}", Prefix, StringComparison.Ordinal)
            .Split(
                Separator,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .Where(s => s.Split('\n').Any(l => !l.StartsWith("--", StringComparison.Ordinal)));
    }
}
