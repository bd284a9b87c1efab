using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Conversations;

/// <summary>A person accepted or declined a file; the context comes back from the client, so check whose file it names.</summary>
public sealed record FileConsent(Turn Turn, bool IsAccepted, CardData Context)
{
    /// <summary>Where to put the file; null when declined.</summary>
    public UploadInfo? Upload { get; init; }
}
