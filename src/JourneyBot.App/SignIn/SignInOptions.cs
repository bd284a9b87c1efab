namespace JourneyBot.App.SignIn;

/// <summary>How people sign in where the bot does not know them by their message: the PowerPoint add-in. What is left empty is taken from the bot's registration.</summary>
internal sealed class SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>The app registration that people sign in to, a GUID; the bot's own when empty.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The registration's Application ID URI; <c>api://host of App:PublicUrl/botid-client id</c> when empty.</summary>
    public string ApplicationIdUri { get; set; } = "";

    /// <summary>Tenants whose people may sign in; those that may use the bot when empty.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>Answers without a sign-in, as if everybody were named on every map: in Development only, and only to this machine.</summary>
    public bool DangerouslyAllowWithoutSignIn { get; set; }
}
