namespace JourneyBot.App.SignIn;

/// <summary>Why a request is not believed: the status and code it is answered with, words for the person, and for the log what was wrong.</summary>
internal sealed record SignInRefusal(int Status, string Code, string Message, string Reason)
{
    public static SignInRefusal NoToken { get; } =
        new(401, "notSignedIn", "Please sign in to see your maps.", "no bearer token");

    public static SignInRefusal Expired { get; } =
        new(401, "signInExpired", "Your sign-in has run out. Please sign in again.", "expired");

    public static SignInRefusal Malformed { get; } = Refused("malformed token");

    public static SignInRefusal Algorithm { get; } = Refused("algorithm");

    public static SignInRefusal Version { get; } =
        Refused("token version, set accessTokenAcceptedVersion to 2 in the app registration");

    public static SignInRefusal Audience { get; } = Refused("audience");

    public static SignInRefusal Issuer { get; } = Refused("issuer");

    public static SignInRefusal NotYetValid { get; } = Refused("not yet valid");

    public static SignInRefusal Scope { get; } = Refused("scope");

    public static SignInRefusal AppOnly { get; } = Refused("a program and not a person");

    public static SignInRefusal Nobody { get; } = Refused("no person named");

    public static SignInRefusal UnknownKey { get; } = Refused("unknown key");

    public static SignInRefusal KeyOfAnother { get; } = Refused("key of another issuer");

    public static SignInRefusal Signature { get; } = Refused("signature");

    public static SignInRefusal Tenant { get; } =
        new(
            403,
            "wrongTenant",
            "You're signed in with an account of another organization. Sign in with the account you use JourneyBot with in Teams.",
            "tenant"
        );

    public static SignInRefusal NotLocal { get; } =
        new(
            403,
            "notAllowed",
            "JourneyBot runs for development here and answers only on its own machine.",
            "not from this machine"
        );

    public static SignInRefusal NoKeys { get; } =
        new(
            503,
            "unavailable",
            "Your sign-in can't be checked right now. Please try again in a minute.",
            "signing keys could not be fetched"
        );

    private static SignInRefusal Refused(string reason) =>
        new(
            401,
            "signInRefused",
            $"This sign-in isn't meant for JourneyBot ({reason}). Sign in again; if that doesn't help, show these words to whoever runs JourneyBot.",
            reason
        );
}
