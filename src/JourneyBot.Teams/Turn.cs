using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Inbound;

namespace JourneyBot.Teams;

/// <summary>One activity together with what was established about where it came from.</summary>
public sealed record Turn(Activity Activity, Origin Origin)
{
    /// <summary>The services of this turn's scope; they live as long as the work of the turn, also after a late answer.</summary>
    public IServiceProvider Services { get; init; } = NoServices.Instance;

    internal AnswerRight? Right { get; init; }

    /// <summary>
    /// To be asked once, right before what an invoke did is committed: true when the result will be its answer; false when the person was told
    /// already that the answer follows, so that it has to be sent as a message.
    /// </summary>
    public bool TryAnswer() => Right?.TryTake() ?? true;
}

/// <summary>What authentication established: the tenant and Connector address that were checked, and whether a token vouched for them.</summary>
public sealed record Origin(string TenantId, string ServiceUrl, bool IsAuthenticated)
{
    /// <summary>The correlation id that Teams sent with the request, made safe for logs.</summary>
    public string? CorrelationId { get; init; }
}

internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
