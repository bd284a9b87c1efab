using JourneyBot.TestKit.Postgres;
using JourneyBot.Tests.Store;

[assembly: AssemblyFixture(typeof(PostgresOfTheTests))]

namespace JourneyBot.Tests.Store;

/// <summary>Stops the server after the last test, if any test started it.</summary>
public sealed class PostgresOfTheTests : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresCluster.StopSharedAsync();
}
