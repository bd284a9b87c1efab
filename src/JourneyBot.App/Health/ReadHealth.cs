using System.Globalization;
using JourneyBot.App.Digests;
using JourneyBot.App.Outbox;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JourneyBot.App.Health;

/// <summary>Reads what an operator has to know: the same state /health tells, the messages that wait for them, and the digests.</summary>
internal sealed class ReadHealth(
    JourneyDb db,
    HealthCheckService checks,
    ReportDeliveries deliveries,
    TimeProvider clock
)
{
    private const int MostKept = 100;
    private const int Weeks = 4;

    public async Task<HealthView> RunAsync(CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        var view = new HealthView(Words(report.Status), Moment(clock.GetUtcNow()))
        {
            Notes =
            [
                .. report
                    .Entries.Values.Select(e => e.Description)
                    .Where(d => !string.IsNullOrEmpty(d))
                    .Select(d => d!),
            ],
        };
        if (report.Status is HealthStatus.Unhealthy)
        {
            return view;
        }

        var kept = await KeptMessages.ListAsync(db, MostKept + 1, cancellationToken);
        return view with
        {
            Kept = [.. kept.Take(MostKept).Select(Kept)],
            HasMore = kept.Count > MostKept,
            Digests = await DigestsAsync(cancellationToken),
        };
    }

    private static Sentence Words(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => new("good", "All is well."),
            HealthStatus.Degraded => new("wait", "JourneyBot works, but something needs you."),
            _ => new("bad", "The store cannot be read, so JourneyBot cannot work."),
        };

    private static KeptView Kept(OutboxMessage message) =>
        new(
            message.Id,
            message.State is OutboxState.Dead
                ? new("bad", "could not be sent")
                : new("wait", "may have arrived"),
            message.Kind,
            $"{Moment(message.CreatedAt)}, {(message.Attempts == 1 ? "1 try" : $"{message.Attempts} tries")}"
        )
        {
            Why = OutboxWords.Why(message),
            Where =
                $"tenant {message.TenantId}, {(message.ConversationId is { } conversation ? $"conversation {conversation}" : $"person {message.RecipientUserId}")}",
            CanResend = message.Action is not (OutboxAction.Upload or OutboxAction.Act),
        };

    private async Task<List<DigestView>> DigestsAsync(CancellationToken cancellationToken)
    {
        List<DigestView> digests = [];
        foreach (
            var summary in (await MapReader.ListAsync(db, cancellationToken)).Where(m =>
                m.Status is MapStatus.Live
            )
        )
        {
            if (await deliveries.MapAsync(summary.Id, cancellationToken) is not { } map)
            {
                continue;
            }

            List<DigestWeekView> weeks = [];
            foreach (var week in await deliveries.WeeksAsync(map, Weeks, cancellationToken))
            {
                weeks.Add(Week(await deliveries.RunAsync(map, week, cancellationToken)));
            }

            digests.Add(new DigestView(map.Name, weeks));
        }

        return digests;
    }

    private static DigestWeekView Week(DeliveryReport report) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Week}, {report.Week.Monday:d MMMM} to {report.Week.Sunday:d MMMM}"
            ),
            report.Counts,
            [
                .. report.Leaders.Select(l => new LeaderDeliveryView(
                    l.Name,
                    new Sentence(Shape(l.State), l.State.Word()),
                    l.At is { } at ? Moment(at) : null,
                    l.Why
                )),
            ]
        );

    private static string Shape(DeliveryState state) =>
        state switch
        {
            DeliveryState.Failed => "bad",
            DeliveryState.Unreachable => "mixed",
            DeliveryState.MayHaveArrived => "wait",
            DeliveryState.Sent => "good",
            _ => "none",
        };

    private static string Moment(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
}
