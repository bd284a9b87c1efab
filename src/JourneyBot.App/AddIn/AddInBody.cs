using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JourneyBot.App.AddIn;

/// <summary>Reads a small JSON body, and says what is wrong with one that is none.</summary>
internal static class AddInBody
{
    /// <summary>Room for 200 slides with every field as long as it can be.</summary>
    public const int MostBytes = 128 * 1024;

    public static async Task<(T? Body, IResult? Refused)> ReadAsync<T>(
        HttpContext context,
        JsonTypeInfo<T> type
    )
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            return (
                null,
                Invalid("The request must be JSON, with the content type application/json.")
            );
        }

        var (bytes, isWhole) = await ReadAsync(context.Request.Body, context.RequestAborted);
        if (!isWhole)
        {
            return (null, AddInAnswers.TooLarge("That is more than can be asked at once."));
        }

        try
        {
            var body = JsonSerializer.Deserialize(bytes.Span, type);
            return body is null ? (null, Invalid("The request is empty.")) : (body, null);
        }
        catch (JsonException wrong)
        {
            return (
                null,
                Invalid($"The request can't be read at {wrong.Path ?? "its beginning"}.")
            );
        }
    }

    private static IResult Invalid(string message) =>
        AddInAnswers.Refused(Journeys.Refusals.Refusal.Invalid(message));

    private static async Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> ReadAsync(
        Stream body,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[MostBytes + 1];
        var length = await body.ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        return (buffer.AsMemory(0, length), length <= MostBytes);
    }
}
