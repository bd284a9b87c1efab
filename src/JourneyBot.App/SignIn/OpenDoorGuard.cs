using JourneyBot.Teams.Inbound;
using Microsoft.AspNetCore.Hosting.Server;

namespace JourneyBot.App.SignIn;

/// <summary>Without sign-in, only this machine may use the add-in's API.</summary>
internal sealed class OpenDoorGuard(IServer server, SignInSettings settings)
    : LoopbackGuard(server, settings.IsOpen ? "SignIn:DangerouslyAllowWithoutSignIn" : null);
