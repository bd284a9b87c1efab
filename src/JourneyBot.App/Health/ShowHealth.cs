using System.Globalization;
using JourneyBot.App.Pages;
using JourneyBot.Store;
using JourneyBot.Store.Sending;

namespace JourneyBot.App.Health;

/// <summary>Answers an operator: the page, its door, and its buttons. Whoever is not let in changes and learns nothing.</summary>
internal sealed partial class ShowHealth(
    OperatorDoor door,
    ReadHealth health,
    PageWriter writer,
    JourneyDb db,
    ILogger<ShowHealth> logger
)
{
    public async Task<IResult> PageAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!door.IsOpenTo(context))
        {
            return await DoorAsync(context, StatusCodes.Status401Unauthorized, problem: null);
        }

        return await writer.WriteAsync<HealthPage>(
            StatusCodes.Status200OK,
            (nameof(HealthPage.View), await health.RunAsync(cancellationToken)),
            (nameof(HealthPage.Done), Done(context.Request.Query)),
            (nameof(HealthPage.Token), OperatorForms.TokenFor(context))
        );
    }

    public async Task<IResult> EnterAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!await OperatorForms.IsOursAsync(context))
        {
            return await DoorAsync(context, StatusCodes.Status400BadRequest, Stale);
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        switch (door.Enter(context, form["key"]))
        {
            case Entry.Entered:
                LogEntered();
                return To(context, HealthEndpoints.Page);
            case Entry.Wait:
                return await DoorAsync(
                    context,
                    StatusCodes.Status429TooManyRequests,
                    "Too many wrong keys. Wait a minute, then try again."
                );
            default:
                LogRefused();
                return await DoorAsync(
                    context,
                    StatusCodes.Status401Unauthorized,
                    "That is not the key."
                );
        }
    }

    public Task<IResult> ResendAsync(
        HttpContext context,
        long id,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            context,
            id,
            "resent",
            now => KeptMessages.ResendAsync(db, id, now, cancellationToken)
        );

    public Task<IResult> DiscardAsync(
        HttpContext context,
        long id,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            context,
            id,
            "discarded",
            _ => KeptMessages.DiscardAsync(db, id, cancellationToken)
        );

    private const string Stale = "This page was open for too long. Try again.";

    private async Task<IResult> ChangeAsync(
        HttpContext context,
        long id,
        string what,
        Func<DateTimeOffset, Task<bool>> change
    )
    {
        if (!door.IsOpenTo(context))
        {
            return await DoorAsync(context, StatusCodes.Status401Unauthorized, problem: null);
        }

        if (!await OperatorForms.IsOursAsync(context))
        {
            return To(context, $"{HealthEndpoints.Page}?done=stale");
        }

        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var isDone = await change(now);
        if (isDone)
        {
            LogChanged(id, what);
        }

        return To(
            context,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{HealthEndpoints.Page}?done={(isDone ? what : "gone")}&id={id}"
            )
        );
    }

    private Task<IResult> DoorAsync(HttpContext context, int status, string? problem) =>
        door.HasKey
            ? writer.WriteAsync<EnterPage>(
                status,
                (nameof(EnterPage.Problem), problem),
                (nameof(EnterPage.Token), OperatorForms.TokenFor(context))
            )
            : writer.WriteAsync<NoKeyPage>(StatusCodes.Status403Forbidden);

    // Only words of ours and a number come back from the address.
    private static string? Done(IQueryCollection query)
    {
        var id = long.TryParse(query["id"], CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
        return (string?)query["done"] switch
        {
            "resent" => $"Message {id} is in the queue again.",
            "discarded" => $"Message {id} is forgotten.",
            "gone" => $"Message {id} was no longer there to do that with.",
            "stale" => Stale,
            _ => null,
        };
    }

    // After a form the page is loaded anew, so that reloading it sends nothing twice.
    private static IResult To(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    [LoggerMessage(LogLevel.Information, "An operator came in to the health page.")]
    private partial void LogEntered();

    [LoggerMessage(LogLevel.Warning, "Somebody tried a wrong operator's key.")]
    private partial void LogRefused();

    [LoggerMessage(LogLevel.Information, "An operator had message {MessageId} {What}.")]
    private partial void LogChanged(long messageId, string what);
}
