namespace JourneyBot.Teams.Inbound;

/// <summary>How the bot is registered and whom it talks to; section <c>Teams</c> of the settings.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's app id, a GUID; for a managed identity, the identity's client id.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant the bot is registered in, a GUID.</summary>
    public string TenantId { get; set; } = "";

    public TeamsCloud Cloud { get; set; } = TeamsCloud.Public;

    /// <summary>How the bot proves who it is.</summary>
    public TeamsCredential Credential { get; set; } = TeamsCredential.ClientSecret;

    public string ClientSecret { get; set; } = "";

    /// <summary>A PEM or PFX file that holds certificate and private key.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>A file that holds a fresh token of the platform, as Kubernetes writes it.</summary>
    public string FederatedTokenFile { get; set; } = "";

    /// <summary>The client id of the managed identity that vouches for the app, where there is no token file.</summary>
    public string FederatedIdentity { get; set; } = "";

    /// <summary>Tenants whose people may use the bot; the bot's own when empty.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>Connector hosts beside those of the cloud, such as <c>*.example.com</c>; each sees the bot's token.</summary>
    public IList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>How long one turn may work.</summary>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After this long what was asked for is written down, the person is told that the answer will follow, and the work goes on.</summary>
    public TimeSpan InvokeBudget { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What the person is told when it is written down.</summary>
    public string LateAnswer { get; set; } = "Noted. The answer will follow.";

    /// <summary>Takes activities without a token: only in Development, on a loopback address, from a loopback Connector.</summary>
    public bool DangerouslyAllowUnauthenticated { get; set; }
}

/// <summary>Which Microsoft cloud the bot is registered in.</summary>
public enum TeamsCloud
{
    Public,
    UsGovernment,
    China,
}

/// <summary>How the bot proves who it is when it asks for a token.</summary>
public enum TeamsCredential
{
    ClientSecret,
    ClientCertificate,
    FederatedCredential,
    ManagedIdentity,
}
