using JourneyBot.App.AddIn;
using JourneyBot.App.Pages;

namespace JourneyBot.App.SignIn;

/// <summary>Stands before every address that tells something of a map: lets in who shows a good token, and says to all others why not.</summary>
internal sealed partial class SignInGate(
    AccessTokens tokens,
    SignInSettings settings,
    PageVisitors visitors,
    ILogger<SignInGate> logger
) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var (person, refusal) = await MeetAsync(context.HttpContext);
        if (refusal is not null)
        {
            LogRefused(refusal.Status, refusal.Reason);
            return AddInAnswers.Refused(context.HttpContext, refusal);
        }

        context.HttpContext.Features.Set(person);
        return await next(context);
    }

    private async ValueTask<(SignedInPerson? Person, SignInRefusal? Refusal)> MeetAsync(
        HttpContext context
    )
    {
        if (settings.IsOpen)
        {
            return visitors.AreDevelopers
                ? (SignedInPerson.Developer, null)
                : (null, SignInRefusal.NotLocal);
        }

        // More than one header, or another scheme, is no token; neither is one in the address or a cookie.
        return
            context.Request.Headers.Authorization is [{ } header]
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.CheckAsync(header[Scheme.Length..].Trim(), context.RequestAborted)
            : (null, SignInRefusal.NoToken);
    }

    [LoggerMessage(LogLevel.Information, "Refused a person's request with {Status}: {Reason}.")]
    private partial void LogRefused(int status, string reason);
}
