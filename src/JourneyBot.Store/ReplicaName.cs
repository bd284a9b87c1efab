namespace JourneyBot.Store;

/// <summary>What a running program is called among those that share the store: a place that it alone holds, the same after a restart, and this one run of it.</summary>
public sealed record ReplicaName(string Place, string Run)
{
    /// <summary>Begins the <see cref="Full"/> name of every run in the same place.</summary>
    public string Prefix => Place + "#";

    public string Full => Prefix + Run;
}
