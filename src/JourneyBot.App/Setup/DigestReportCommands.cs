using System.CommandLine;
using System.Globalization;
using JourneyBot.App.Digests;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Setup;

/// <summary>digest report: who got the weekly digest, who didn't, and why, for whoever runs the bot.</summary>
internal static class DigestReportCommands
{
    public static IEnumerable<Command> All => [Digest()];

    private static Command Digest()
    {
        var map = new Option<string?>("--map")
        {
            Description = "The map's id in its file; every live map without it.",
        };
        var week = new Option<string?>("--week")
        {
            Description = "An ISO week such as 2026-W26; the newest without it.",
        };
        week.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<string?>() is { } text
                && !DigestWeek.TryParse(text, out _)
            )
            {
                result.AddError(
                    $"'{text}' is no ISO week. Write the year and the week such as 2026-W26."
                );
            }
        });
        var report = new Command("report", "What became of a digest, leader by leader.")
        {
            map,
            week,
        };
        report.SetAction(
            (parsed, token) =>
                CommandLine.UseAsync(
                    (services, cancellationToken) =>
                        ReportAsync(
                            services,
                            parsed.GetValue(map),
                            parsed.GetValue(week),
                            cancellationToken
                        ),
                    token,
                    withSample: false
                )
        );
        return new Command("digest", "The weekly digest.") { report };
    }

    private static async Task<int> ReportAsync(
        IServiceProvider services,
        string? key,
        string? weekText,
        CancellationToken cancellationToken
    )
    {
        DigestWeek? week = DigestWeek.TryParse(weekText, out var parsed) ? parsed : null;
        if (await MapsAsync(services, key, cancellationToken) is not { } maps)
        {
            return 1;
        }

        foreach (var map in maps)
        {
            await PrintAsync(services, map, week, cancellationToken);
        }

        return 0;
    }

    // Null after saying what is wrong.
    private static async Task<List<MapId>?> MapsAsync(
        IServiceProvider services,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var db = services.GetRequiredService<JourneyDb>();
        if (key is not null)
        {
            return await MapFileCommands.ChooseAsync(db, key, cancellationToken) is { } chosen
                ? [chosen.Id]
                : null;
        }

        var live = (await MapReader.ListAsync(db, cancellationToken))
            .Where(m => m.Status is MapStatus.Live)
            .Select(m => m.Id)
            .ToList();
        if (live.Count == 0)
        {
            Console.WriteLine("There is no live map, so no digest is sent.");
        }

        return live;
    }

    private static async Task PrintAsync(
        IServiceProvider services,
        MapId id,
        DigestWeek? asked,
        CancellationToken cancellationToken
    )
    {
        var reports = services.GetRequiredService<ReportDeliveries>();
        var map = (await reports.MapAsync(id, cancellationToken))!;
        var weeks = await reports.WeeksAsync(map, 1, cancellationToken);
        if ((asked ?? (weeks.Count == 0 ? null : weeks[0])) is not { } week)
        {
            Console.WriteLine($"{OneLine(map.Name)}: no digest was due yet.");
            return;
        }

        var report = await reports.RunAsync(map, week, cancellationToken);
        foreach (var line in Lines(report))
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>The counts of a map's week, then a line for each leader.</summary>
    internal static IEnumerable<string> Lines(DeliveryReport report) =>
        report
            .Leaders.Select(Line)
            .Prepend($"{OneLine(report.MapName)}, {report.Week}: {report.Counts}");

    private static string Line(LeaderDelivery leader) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"  {leader.State.Word(), -18} {OneLine(leader.Name), -24} {leader.At:yyyy-MM-dd HH:mm} UTC  {(leader.Message is { } id ? $"message {id}  " : "")}{leader.Why}"
            )
            .TrimEnd();

    // A name from a file must not move the cursor of whoever reads it.
    private static string OneLine(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));
}
