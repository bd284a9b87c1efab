namespace JourneyBot.App.Digests;

/// <summary>What buttons about the digest ask for.</summary>
internal static class DigestVerbs
{
    public const string Show = "digest.show";
}
