using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Bot;

/// <summary>How long this turn has been working; one a turn, made when it begins.</summary>
internal sealed class TurnClock(TimeProvider clock, IOptions<TeamsOptions> options)
{
    private readonly long _began = clock.GetTimestamp();

    /// <summary>Whether the person was told already that the answer will follow, so that it has to come as a message.</summary>
    public bool WasAnsweredForUs => clock.GetElapsedTime(_began) >= options.Value.InvokeBudget;
}
