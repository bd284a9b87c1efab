using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace JourneyBot.Teams.Inbound;

/// <summary>Without tokens, only this machine may talk to the bot.</summary>
internal sealed class UnauthenticatedGuard(IServer server, IOptions<TeamsOptions> options)
    : LoopbackGuard(
        server,
        options.Value.DangerouslyAllowUnauthenticated
            ? "Teams:DangerouslyAllowUnauthenticated"
            : null
    );
