using JourneyBot.App.Setup;
using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.SignIn;

/// <summary>What holds for signing in once the settings are put together.</summary>
internal sealed class SignInSettings
{
    public const string Permission = "access_as_user";

    public SignInSettings(
        IOptions<SignInOptions> options,
        IOptions<TeamsOptions> teams,
        IOptions<AppOptions> app
    )
    {
        var own = options.Value;
        IsOpen = own.DangerouslyAllowWithoutSignIn;
        ClientId = own.ClientId is { Length: > 0 } id ? id : teams.Value.AppId;
        Cloud = EntraCloud.Of(teams.Value.Cloud);
        Tenants = Chosen(own.AllowedTenants, teams.Value);
        ApplicationIdUri = own.ApplicationIdUri is { Length: > 0 } uri
            ? uri.TrimEnd('/')
            : DefaultUri(app.Value.PublicUrl, ClientId);
    }

    /// <summary>Nobody signs in: a developer's own machine.</summary>
    public bool IsOpen { get; }

    public string ClientId { get; }

    public EntraCloud Cloud { get; }

    public IReadOnlyList<string> Tenants { get; }

    /// <summary>Null where nobody said the address people reach the app at.</summary>
    public string? ApplicationIdUri { get; }

    /// <summary>Whom a token may be meant for.</summary>
    public IEnumerable<string> Audiences =>
        new[] { ClientId, ApplicationIdUri }.OfType<string>().Where(a => a.Length > 0);

    public string Scope => $"{ApplicationIdUri ?? $"api://{ClientId}"}/{Permission}";

    public string Authority => Cloud.AuthorityOf(Tenants.Count == 1 ? Tenants[0] : "organizations");

    private static IReadOnlyList<string> Chosen(IList<string> own, TeamsOptions teams)
    {
        var tenants = own.Count > 0 ? own : teams.AllowedTenants;
        return tenants.Count > 0 ? [.. tenants] : [teams.TenantId];
    }

    private static string? DefaultUri(Uri? home, string clientId) =>
        home is null ? null : $"api://{home.Authority}/botid-{clientId}";
}
