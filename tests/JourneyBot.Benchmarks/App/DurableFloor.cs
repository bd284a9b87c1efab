using System.Globalization;
using System.Text.Json;
using JourneyBot.Benchmarks.Turns;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.Benchmarks.App;

/// <summary>
/// The least that keeps an update: the floor's one parse and one answer, and between them a transaction with the rows of
/// <see cref="DurableRows"/>. No checks, no map, no drawing: its card is one that the app once answered with.
/// </summary>
internal static class DurableFloor
{
    public const string Name = "saves-floor";
    public const string CardFile = "card.json";

    public static async Task RunAsync(int port, string folder)
    {
        using var card = JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(folder, CardFile))
        );
        using var rows = new DurableRows(Path.Combine(folder, DurableRows.File));
        await FloorServer.RunAsync(
            port,
            (context, activity) => SaveAsync(context, activity, card.RootElement, rows)
        );
    }

    private static async Task SaveAsync(
        HttpContext context,
        FloorActivity activity,
        JsonElement card,
        DurableRows rows
    )
    {
        var answer = FloorServer.Answer(card);
        if (Change(activity) is { } change)
        {
            await rows.KeepAsync(activity, change, answer);
        }

        await FloorServer.WriteAsync(context, answer);
    }

    // Null for the question whether it has started.
    private static FormChange? Change(FloorActivity activity)
    {
        var data = activity.Value!.Value.GetProperty("action").GetProperty("data");
        if (!data.TryGetProperty("seen", out var seen))
        {
            return null;
        }

        foreach (var field in seen.EnumerateObject())
        {
            var given = data.GetProperty(field.Name).GetString()!;
            if (!field.Value.ValueEquals(given))
            {
                return new FormChange(
                    field.Name["score.".Length..],
                    field.Value.GetString()!,
                    int.Parse(given, CultureInfo.InvariantCulture),
                    data.GetProperty("why").GetString()!
                );
            }
        }

        throw new InvalidOperationException("Nothing was changed in the form.");
    }
}

/// <summary>The one field of the form that was changed.</summary>
internal sealed record FormChange(string Touchpoint, string From, int To, string Why);
