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
            Log(refusal);
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
            return visitors.AreDevelopers(context)
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

    // That somebody is not signed in, or not any more, happens all day.
    private void Log(SignInRefusal refusal)
    {
        if (refusal == SignInRefusal.NoToken || refusal == SignInRefusal.Expired)
        {
            LogUnsigned(refusal.Status, refusal.Reason);
        }
        else
        {
            LogRefused(refusal.Status, refusal.Reason);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A person is to sign in: {Status}, {Reason}.")]
    private partial void LogUnsigned(int status, string reason);

    [LoggerMessage(LogLevel.Warning, "Refused a person's request with {Status}: {Reason}.")]
    private partial void LogRefused(int status, string reason);
}
