using JourneyBot.Benchmarks.Turns;
using Microsoft.Data.Sqlite;

namespace JourneyBot.Benchmarks.App;

/// <summary>
/// Saves by form against two floors in turn: the one that keeps nothing, and one that keeps in a copy of the app's database what no
/// durable update can do without.
/// </summary>
internal static class SaveRounds
{
    // The kernel counts processor time in steps of 10 ms.
    private const int Saves = 1_200;

    public static async Task RunAsync(
        ServerProcess floor,
        ServerProcess app,
        string folder,
        AppWire wire,
        AppConnector connector,
        int rounds
    )
    {
        var body = Payloads.Invoke(connector.Port);
        var saves = await StageSaves.PostAsync(app, wire, connector);
        var place = Directory.CreateDirectory(Path.Combine(folder, "floor")).FullName;
        await File.WriteAllBytesAsync(
            Path.Combine(place, DurableFloor.CardFile),
            await saves.SaveAsync(app)
        );
        await CopyAsync(
            Path.Combine(folder, "data", DurableRows.File),
            Path.Combine(place, DurableRows.File)
        );
        using var durable = await ServerProcess.StartAsync(
            Environment.ProcessPath!,
            DurableFloor.Name,
            body,
            place
        );
        await AppBenchmark.WarmAsync(async () =>
        {
            await LoadGenerator.RunAsync(durable, saves.FloorLoad, 16, Saves / 4);
            await LoadGenerator.RunAsync(app, saves.Load, 16, Saves / 4);
        });
        foreach (var connections in AppBenchmark.Connections)
        {
            var rows = await Alternate.RunAsync(
                rounds,
                [
                    () =>
                        LoadGenerator.RunAsync(
                            floor,
                            body,
                            connections,
                            AppBenchmark.FloorRequests
                        ),
                    () => LoadGenerator.RunAsync(durable, saves.FloorLoad, connections, Saves),
                    () => LoadGenerator.RunAsync(app, saves.Load, connections, Saves),
                ]
            );
            Table.Print(
                $"save by form at {connections}, floor that keeps as much",
                new Alternate(rows[1], rows[2])
            );
            Table.Print(
                $"save by form at {connections}, floor that keeps nothing",
                new Alternate(rows[0], rows[2])
            );
        }
    }

    private static async Task CopyAsync(string database, string copy)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync();
        command.CommandText = "ATTACH $copy AS c; PRAGMA c.journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
    }
}
