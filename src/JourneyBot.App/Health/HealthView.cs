namespace JourneyBot.App.Health;

/// <summary>What the health page shows, in words; nothing of what a message says.</summary>
public sealed record HealthView(Sentence State, string Now)
{
    /// <summary>What waits and why it is not well, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Messages that wait for an operator, newest first.</summary>
    public IReadOnlyList<KeptView> Kept { get; init; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; init; }

    /// <summary>The live maps and what became of their digests.</summary>
    public IReadOnlyList<DigestView> Digests { get; init; } = [];
}

/// <summary>A status in words, with the shape that says the same.</summary>
public sealed record Sentence(string Shape, string Words);

/// <summary>A message that could not be sent, or that nobody knows to have arrived.</summary>
public sealed record KeptView(long Id, Sentence State, string Kind, string Since)
{
    public string? Why { get; init; }

    /// <summary>Tenant and conversation.</summary>
    public required string Where { get; init; }

    /// <summary>False for an upload and a late turn, which are not kept.</summary>
    public bool CanResend { get; init; } = true;
}

/// <summary>The digests of a map, newest week first.</summary>
public sealed record DigestView(string Map, IReadOnlyList<DigestWeekView> Weeks);

/// <summary>What became of one week's digest.</summary>
public sealed record DigestWeekView(
    string Week,
    string Counts,
    IReadOnlyList<LeaderDeliveryView> Leaders
);

/// <summary>What became of it for one leader.</summary>
public sealed record LeaderDeliveryView(string Name, Sentence State, string? At, string? Why);
