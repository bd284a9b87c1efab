using Quartz;

namespace JourneyBot.App.Outbox;

/// <summary>
/// Sends what is in one tenant's outbox for as long as the program runs. Quartz sees to it that one replica does, and moves the job to
/// another one when that ends or dies.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class OutboxSender(TenantDrains drains, IHostApplicationLifetime lifetime) : IJob
{
    public const string Group = "drain";

    /// <summary>The job of a tenant: its name is the tenant's id.</summary>
    public static JobKey KeyOf(string tenantId) => new(tenantId, Group);

    // A job taken over from a replica that died comes by another trigger, so only the job itself says which tenant it is for.
    public ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => new(RunAsync(context.JobDetail.Key.Name, cancellationToken));

    /// <summary>Sends until it is cancelled or the program stops.</summary>
    public async Task RunAsync(string tenantId, CancellationToken cancellationToken)
    {
        // At a stop Quartz cancels the jobs it finds running. One that it takes over from another replica a moment later is not among
        // them, and Quartz would wait for its end.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        using var drain = drains.For(tenantId);
        await drain.RunAsync(end.Token);
    }
}
