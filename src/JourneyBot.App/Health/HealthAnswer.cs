using System.Text.Json.Serialization;
using JourneyBot.Store.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JourneyBot.App.Health;

/// <summary>What GET /health says: the worst state, and how many messages are in each that isn't done.</summary>
internal sealed record HealthAnswer(string Status, int? Pending, int? Claimed, int? Held, int? Dead)
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var counts = report
            .Entries.Values.SelectMany(e => e.Data.Values)
            .OfType<OutboxCounts>()
            .FirstOrDefault();
        return context.Response.WriteAsJsonAsync(
            new HealthAnswer(
                report.Status.ToString(),
                counts?.Pending,
                counts?.Claimed,
                counts?.Held,
                counts?.Dead
            ),
            HealthJson.Default.HealthAnswer,
            cancellationToken: context.RequestAborted
        );
    }
}

[JsonSerializable(typeof(HealthAnswer))]
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
internal sealed partial class HealthJson : JsonSerializerContext;
