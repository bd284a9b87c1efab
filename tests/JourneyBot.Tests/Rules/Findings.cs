namespace JourneyBot.Tests.Rules;

/// <summary>What a rule found, all of it, so that one run shows everything that is to be mended.</summary>
internal static class Findings
{
    public static void AreNone(IEnumerable<string> findings)
    {
        var all = string.Join('\n', findings);
        Assert.True(all.Length == 0, all);
    }
}
