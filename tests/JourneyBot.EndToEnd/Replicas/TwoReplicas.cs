using JourneyBot.EndToEnd.Processes;
using JourneyBot.TestKit.Postgres;
using JourneyBot.TestKit.Wire;
using Npgsql;

[assembly: AssemblyFixture(typeof(JourneyBot.EndToEnd.Replicas.PostgresOfTheTests))]

namespace JourneyBot.EndToEnd.Replicas;

/// <summary>Two processes of the app over one PostgreSQL database, and the Teams they both speak to.</summary>
internal sealed class TwoReplicas : IAsyncDisposable
{
    private TwoReplicas(FakeTeams teams, string database, AppProcess one, AppProcess two)
    {
        (Teams, Database, One, Two) = (teams, database, one, two);
        WireToOne = new TeamsWire(one.Http, teams.ServiceUrl);
        // No two activities of one Teams have the same id.
        WireToTwo = new TeamsWire(two.Http, teams.ServiceUrl, lastId: 50_000);
    }

    public FakeTeams Teams { get; }

    /// <summary>The connection string.</summary>
    public string Database { get; }

    public AppProcess One { get; }

    public AppProcess Two { get; }

    public TeamsWire WireToOne { get; }

    public TeamsWire WireToTwo { get; }

    public TeamsWire WireTo(AppProcess app) => ReferenceEquals(app, One) ? WireToOne : WireToTwo;

    /// <summary>The replica that sends, by the name it has in the database.</summary>
    public async Task<string> SenderAsync()
    {
        await using var connection = new NpgsqlConnection(Database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT replica FROM outbox_senders",
            connection
        );
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Starts both at the same moment on an empty database.</summary>
    public static async Task<TwoReplicas> StartAsync()
    {
        var settings = await SettingsAsync();
        var teams = await FakeTeams.StartAsync();
        var both = await Task.WhenAll(
            AppProcess.StartAsync(settings),
            AppProcess.StartAsync(settings)
        );
        return new TwoReplicas(teams, settings["Store:ConnectionString"], both[0], both[1]);
    }

    /// <summary>What makes an app live in a new, empty database.</summary>
    public static async Task<Dictionary<string, string>> SettingsAsync()
    {
        Assert.SkipWhen(PostgresCluster.WhyNot is not null, PostgresCluster.WhyNot ?? "");
        var cluster = await PostgresCluster.SharedAsync(TestContext.Current.CancellationToken);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Store:Provider"] = "PostgreSql",
            ["Store:ConnectionString"] = await cluster.NewDatabaseAsync(
                TestContext.Current.CancellationToken
            ),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Teams.DisposeAsync();
    }
}

/// <summary>Stops the server after the last test, if any test started it.</summary>
public sealed class PostgresOfTheTests : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresCluster.StopSharedAsync();
}
