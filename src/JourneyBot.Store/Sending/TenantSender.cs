namespace JourneyBot.Store.Sending;

/// <summary>The one replica that sends for a tenant, for as long as it renews its lease.</summary>
public sealed class TenantSender
{
    public required string TenantId { get; init; }

    public required string Replica { get; init; }

    public required DateTimeOffset LeaseUntil { get; init; }
}
