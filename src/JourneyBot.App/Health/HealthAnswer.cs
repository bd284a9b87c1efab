using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JourneyBot.Store.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JourneyBot.App.Health;

/// <summary>What GET /health says: the worst state, what is wrong in words, and how many messages are in each state that isn't done.</summary>
internal sealed record HealthAnswer(
    string Status,
    string? Problem,
    int? Pending,
    int? Claimed,
    int? Held,
    int? Dead
)
{
    // With apostrophes as they are: people read this on a console.
    private static readonly HealthJson Readable = new(
        new JsonSerializerOptions(HealthJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var counts = report
            .Entries.Values.SelectMany(e => e.Data.Values)
            .OfType<OutboxCounts>()
            .FirstOrDefault();
        return context.Response.WriteAsJsonAsync(
            new HealthAnswer(
                report.Status.ToString(),
                Words(report),
                counts?.Pending,
                counts?.Claimed,
                counts?.Held,
                counts?.Dead
            ),
            Readable.HealthAnswer,
            cancellationToken: context.RequestAborted
        );
    }

    private static string? Words(HealthReport report)
    {
        var words = report.Entries.Values.Select(e => e.Description).OfType<string>();
        return string.Join(' ', words) is { Length: > 0 } problem ? problem : null;
    }
}

[JsonSerializable(typeof(HealthAnswer))]
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
internal sealed partial class HealthJson : JsonSerializerContext;
