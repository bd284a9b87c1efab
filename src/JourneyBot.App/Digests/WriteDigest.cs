using System.Text.Json;
using JourneyBot.App.Maps;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Digests;

namespace JourneyBot.App.Digests;

/// <summary>Writes a map's digest of a week once, so that every leader reads the same one, and the next can say what changed since.</summary>
internal sealed partial class WriteDigest(
    JourneyDb db,
    PostedCards cards,
    TimeProvider clock,
    ILogger<WriteDigest> logger
)
{
    public async Task<DigestContent> RunAsync(
        JourneyMap map,
        DigestWeek week,
        CancellationToken cancellationToken
    )
    {
        var name = week.ToString();
        var stored = await WrittenDigests.ContentAsync(db, map.Id, name, cancellationToken);
        if (stored is not null)
        {
            return JsonSerializer.Deserialize(stored, DigestJson.Default.DigestContent)!;
        }

        var content = Digest.Compose(map, week.Sunday);
        await KeepAsync(map, content, name, cancellationToken);
        LogWritten(map.Id, name);
        return content;
    }

    private async Task KeepAsync(
        JourneyMap map,
        DigestContent content,
        string week,
        CancellationToken cancellationToken
    )
    {
        // The map is locked by now: what was said before this moment is in the digest, what comes after it is not.
        var now = clock.GetUtcNow();
        var mark = DigestMark.Of(map, content.On, now);
        var json = JsonSerializer.Serialize(content, DigestJson.Default.DigestContent);
        await WrittenDigests.KeepAsync(
            db,
            new StoredDigest
            {
                Id = DigestId.New(now),
                MapId = map.Id,
                Week = week,
                On = content.On,
                ComposedAt = now,
                Mark = mark,
                Content = json,
            },
            cancellationToken
        );

        // Cards say what changed since the last digest, and this is the last one now.
        map.LastDigest = mark;
        await cards.RefreshAsync(map, [.. map.Stages.Select(s => s.Id)], cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Wrote the digest of map {MapId} for {Week}.")]
    private partial void LogWritten(MapId mapId, string week);
}
