using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JourneyBot.Teams.Inbound;

/// <summary>Says everything that is missing at once, each with the setting to set.</summary>
internal sealed class TeamsOptionsValidator(IHostEnvironment environment)
    : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var mistakes = (
            options.DangerouslyAllowUnauthenticated ? Unauthenticated() : Registered(options)
        )
            .Concat(Always(options))
            .ToList();
        return mistakes.Count is 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<string> Unauthenticated()
    {
        if (!environment.IsDevelopment())
        {
            yield return "Remove Teams:DangerouslyAllowUnauthenticated: it is taken only in the Development environment, on a loopback address. "
                + "Set Teams:AppId, Teams:TenantId and a credential instead.";
        }
    }

    private static IEnumerable<string> Registered(TeamsOptions options)
    {
        if (!Guid.TryParseExact(options.AppId, "D", out _))
        {
            yield return "Set Teams:AppId to the bot's app id, a GUID as its Azure Bot registration shows it.";
        }

        if (!Guid.TryParseExact(options.TenantId, "D", out _))
        {
            yield return "Set Teams:TenantId to the id of the tenant the bot is registered in, a GUID.";
        }

        if (MissingCredential(options) is { } missing)
        {
            yield return missing;
        }
    }

    private static string? MissingCredential(TeamsOptions options) =>
        options.Credential switch
        {
            TeamsCredential.ClientSecret when options.ClientSecret is "" =>
                "Set Teams:ClientSecret to the app's secret, or Teams:Credential to ClientCertificate, FederatedCredential or ManagedIdentity.",
            TeamsCredential.ClientCertificate when options.CertificatePath is "" =>
                "Set Teams:CertificatePath to a PEM or PFX file with certificate and private key.",
            TeamsCredential.ClientCertificate when !File.Exists(options.CertificatePath) =>
                "Teams:CertificatePath names a file that does not exist.",
            TeamsCredential.FederatedCredential
                when options.FederatedTokenFile is "" && options.FederatedIdentity is "" =>
                "Set Teams:FederatedTokenFile to the platform's token file, or Teams:FederatedIdentity to the client id of a managed identity.",
            _ => null,
        };

    private static IEnumerable<string> Always(TeamsOptions options)
    {
        if (options.TurnTimeout <= TimeSpan.Zero)
        {
            yield return "Set Teams:TurnTimeout to a time above zero, such as 00:00:30.";
        }

        if (
            options.InvokeBudget <= TimeSpan.Zero
            || options.InvokeBudget > TimeSpan.FromSeconds(10)
        )
        {
            yield return "Set Teams:InvokeBudget to a time above zero and up to 00:00:10, after which Teams no longer waits.";
        }

        foreach (var host in options.AllowedServiceHosts.Where(IsTooWide))
        {
            yield return $"Teams:AllowedServiceHosts has '{host}': give a host name, or '*.' and at least two labels.";
        }
    }

    private static bool IsTooWide(string host)
    {
        var labels = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        return Uri.CheckHostName(labels) is UriHostNameType.Unknown
            || (host.StartsWith('*') && !labels.Contains('.', StringComparison.Ordinal));
    }
}
