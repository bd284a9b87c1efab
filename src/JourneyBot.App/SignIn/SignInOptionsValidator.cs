using Microsoft.Extensions.Options;

namespace JourneyBot.App.SignIn;

/// <summary>Says everything that is wrong at once, each with the setting to set.</summary>
internal sealed class SignInOptionsValidator(IHostEnvironment environment)
    : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<string> Mistakes(SignInOptions options)
    {
        if (options.DangerouslyAllowWithoutSignIn && !environment.IsDevelopment())
        {
            yield return "Remove SignIn:DangerouslyAllowWithoutSignIn: it is taken only in the Development environment, on a loopback address.";
        }

        if (options.ClientId.Length > 0 && !IsId(options.ClientId))
        {
            yield return "SignIn:ClientId must be the Application (client) ID of the Entra registration, a GUID; or empty, which takes Teams:AppId.";
        }

        if (options.ApplicationIdUri.Length > 0 && !IsApplicationIdUri(options.ApplicationIdUri))
        {
            yield return "SignIn:ApplicationIdUri must be the Application ID URI of the Entra registration, such as api://journey.example.com/botid-00000000-0000-0000-0000-000000000000; or empty.";
        }

        foreach (var tenant in options.AllowedTenants.Where(t => !IsId(t)))
        {
            yield return $"SignIn:AllowedTenants has '{tenant}': give the tenant's id, a GUID.";
        }
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsApplicationIdUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == "api" || uri.Scheme == Uri.UriSchemeHttps);
}
