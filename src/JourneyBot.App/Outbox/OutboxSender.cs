using Quartz;

namespace JourneyBot.App.Outbox;

/// <summary>
/// Sends what is in one tenant's outbox for as long as the program runs. Quartz sees to it that one replica does, and moves the job to
/// another one when that ends or dies.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class OutboxSender(TenantDrains drains) : IJob
{
    public const string Group = "drain";

    /// <summary>The job of a tenant: its name is the tenant's id.</summary>
    public static JobKey KeyOf(string tenantId) => new(tenantId, Group);

    // A job taken over from a replica that died comes by another trigger, so only the job itself says which tenant it is for.
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        using var drain = drains.For(context.JobDetail.Key.Name);
        await drain.RunAsync(cancellationToken);
    }
}
