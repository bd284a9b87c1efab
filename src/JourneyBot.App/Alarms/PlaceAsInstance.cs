using JourneyBot.Store;
using Quartz.Extensibility;

namespace JourneyBot.App.Alarms;

/// <summary>Names this node of the cluster after its place among the replicas: the same after a restart, so that it takes its own jobs up at once.</summary>
internal sealed class PlaceAsInstance(Replica replica) : IInstanceIdGenerator
{
    public ValueTask<string> GenerateInstanceId(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(replica.Name.Place);
}
