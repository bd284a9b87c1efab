using System.Collections.Concurrent;

namespace JourneyBot.App.Outbox;

/// <summary>Tenants whose administrator switched the bot off: nothing is sent there for a while, then one message asks again.</summary>
internal sealed class PausedTenants
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(
        StringComparer.Ordinal
    );

    /// <summary>Pauses the tenant from now on; until when.</summary>
    public DateTimeOffset Pause(string tenantId, DateTimeOffset now) =>
        _until[tenantId] = now + Long;

    /// <summary>Null where messages may go. Whoever asks after a pause may go alone: the pause begins anew for all others.</summary>
    public DateTimeOffset? Until(string tenantId, DateTimeOffset now)
    {
        if (!_until.TryGetValue(tenantId, out var until))
        {
            return null;
        }

        if (until > now)
        {
            return until;
        }

        return _until.TryUpdate(tenantId, now + Long, until) ? null : now + Long;
    }

    /// <summary>A message went through.</summary>
    public void Resume(string tenantId) => _until.TryRemove(tenantId, out _);
}
