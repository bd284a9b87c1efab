namespace JourneyBot.Teams.Inbound;

/// <summary>Why a request does not become a turn, and the status that says so.</summary>
internal sealed record Rejection(int Status, string Reason)
{
    public static Rejection Method { get; } = new(405, "not a POST");

    public static Rejection ContentType { get; } = new(415, "not JSON");

    public static Rejection TooBig { get; } = new(413, "over a megabyte");

    public static Rejection NotLocal { get; } = new(403, "not from this machine");

    public static Rejection NoToken { get; } = new(401, "no bearer token");

    public static Rejection Malformed { get; } = new(401, "malformed token");

    public static Rejection Algorithm { get; } = new(401, "algorithm");

    public static Rejection Issuer { get; } = new(401, "issuer");

    public static Rejection Audience { get; } = new(401, "audience");

    public static Rejection Expired { get; } = new(401, "expired");

    public static Rejection NotYetValid { get; } = new(401, "not yet valid");

    public static Rejection UnknownKey { get; } = new(401, "unknown key");

    public static Rejection Signature { get; } = new(401, "signature");

    public static Rejection NoKeys { get; } = new(503, "signing keys could not be fetched");

    public static Rejection NoActivity { get; } = new(400, "no activity");

    public static Rejection Channel { get; } = new(403, "channel");

    public static Rejection Endorsement { get; } = new(403, "key not endorsed for the channel");

    public static Rejection OtherServiceUrl { get; } =
        new(403, "service address is not the token's");

    public static Rejection ServiceHost { get; } = new(403, "service host");

    public static Rejection Tenant { get; } = new(403, "tenant");
}
