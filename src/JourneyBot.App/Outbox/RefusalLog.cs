using JourneyBot.Store.Sending;
using JourneyBot.Teams.Connector;

namespace JourneyBot.App.Outbox;

/// <summary>Says in the log what somebody has to mend: the registration, a tenant that switched the bot off, a message that Teams could not read.</summary>
internal sealed partial class RefusalLog(ILogger<RefusalLog> logger)
{
    public void Say(OutboxMessage message, RefusedCall refused)
    {
        if (refused.Kind is RefusalKind.NotRegistered)
        {
            LogNotRegistered(message.TenantId, refused.Code, refused.CorrelationId);
        }
        else if (refused.Kind is RefusalKind.BadRequest)
        {
            LogNotUnderstood(
                message.Id,
                message.Kind,
                refused.Code,
                refused.CorrelationId,
                BodyShape.Of(message.Payload)
            );
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Teams does not accept the bot in tenant {TenantId} ({Code}, {CorrelationId}): its registration or credential is wrong."
    )]
    private partial void LogNotRegistered(string tenantId, string? code, string? correlationId);

    [LoggerMessage(
        LogLevel.Warning,
        "An administrator of tenant {TenantId} switched the bot off. What it has to say there waits."
    )]
    public partial void Disabled(string tenantId);

    [LoggerMessage(LogLevel.Error, "What message {MessageId} ({Kind}) shows could not be drawn.")]
    public partial void NotDrawn(Exception problem, long messageId, string kind);

    [LoggerMessage(
        LogLevel.Warning,
        "Teams could not read message {MessageId} ({Kind}; {Code}, {CorrelationId}) of the shape {Shape}."
    )]
    private partial void LogNotUnderstood(
        long messageId,
        string kind,
        string? code,
        string? correlationId,
        string shape
    );
}
