using System.Diagnostics.CodeAnalysis;

namespace JourneyBot.Teams.Connector;

/// <summary>How a call to Teams ended: done with a value, refused for a known reason, or unknown, when it may or may not have had its effect.</summary>
public sealed record CallOutcome<T>
    where T : class
{
    private readonly T? _value;

    internal CallOutcome(T value) => _value = value;

    internal CallOutcome(RefusedCall refused) => Refused = refused;

    internal CallOutcome(UnknownOutcome unknown) => Unknown = unknown;

    /// <summary>Set when Teams, or this layer before sending, said no: nothing happened.</summary>
    public RefusedCall? Refused { get; }

    /// <summary>Set when nobody knows whether the call had its effect.</summary>
    public UnknownOutcome? Unknown { get; }

    /// <summary>A better Connector address for this conversation, to be stored in place of the one used; usually null.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether the call was done.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return value is not null;
    }
}

/// <summary>Why a call was refused; the ids are safe to log.</summary>
public sealed record RefusedCall(RefusalKind Kind, int Status)
{
    /// <summary>The code Teams gave, cut and cleaned for logs.</summary>
    public string? Code { get; init; }

    /// <summary>How long Teams asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Teams' own id for the call, for its support.</summary>
    public string? CorrelationId { get; init; }
}

/// <summary>Why nobody knows: the status of a gateway, or 0 when the connection broke or the time ran out.</summary>
public sealed record UnknownOutcome(int Status)
{
    /// <summary>How long Teams asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Teams' own id for the call, for its support.</summary>
    public string? CorrelationId { get; init; }
}

/// <summary>What a refusal means and what to do about it.</summary>
public enum RefusalKind
{
    /// <summary>400: our mistake. Do not try again.</summary>
    BadRequest,

    /// <summary>401 after a fresh token: registration or credential is wrong. Raise an alarm.</summary>
    NotRegistered,

    /// <summary>403: an administrator switched the bot off. Pause the tenant.</summary>
    DisabledByAdmin,

    /// <summary>403: the bot is not in the conversation. It was uninstalled; wait until it is installed.</summary>
    NotInConversation,

    /// <summary>403: the person blocked the bot. Stop.</summary>
    Blocked,

    /// <summary>403: the app is not installed for the person. Install it first.</summary>
    NotInstalled,

    /// <summary>403: something the bot may not do, such as editing another's message.</summary>
    NotAllowed,

    /// <summary>403: the Connector address is for another cloud, and the other one did not help.</summary>
    WrongHost,

    /// <summary>404: the message is gone. Post it anew and keep the new id.</summary>
    MessageGone,

    /// <summary>404: the conversation is gone. Create it again once.</summary>
    ConversationGone,

    /// <summary>404 for anything else, such as a member.</summary>
    NotFound,

    /// <summary>412: two calls at once in one conversation. Wait and try again.</summary>
    Conflict,

    /// <summary>413, or over our own budget before sending: say it shorter.</summary>
    TooBig,

    /// <summary>429: wait as long as asked, then try again.</summary>
    Throttled,

    /// <summary>500: Teams failed. Do not try again by itself.</summary>
    ServiceError,

    /// <summary>503: Teams takes nothing for now, and did nothing with this. Try again.</summary>
    Unavailable,

    /// <summary>Nothing was sent: no connection could be made. Try again.</summary>
    NotReached,

    /// <summary>Nothing was sent: no token could be had. Try again, and raise an alarm.</summary>
    NoToken,

    /// <summary>Nothing was sent: the address is not one the bot talks to.</summary>
    AddressNotAllowed,

    /// <summary>Any other answer.</summary>
    Other,
}
