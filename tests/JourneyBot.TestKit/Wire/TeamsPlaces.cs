namespace JourneyBot.TestKit.Wire;

/// <summary>The tenant, the team and its channels, as Teams names them.</summary>
internal static class TeamsPlaces
{
    public const string Tenant = "6f1c2a54-3b0d-4c56-9a3e-2d7f0b8c1e01";
    public const string Bot = "28:0d7a4c1e-52b8-4f0e-8a4b-93c6d1f7e2a5";
    public const string Team = "19:brackenfold0000000000000000000000@thread.tacv2";

    /// <summary>Where the map is usually posted.</summary>
    public const string Channel = "19:journeymap00000000000000000000000@thread.tacv2";

    /// <summary>A second channel of the same team.</summary>
    public const string OtherChannel = "19:getshelp0000000000000000000000000@thread.tacv2";

    private const string PersonalMark = "a:1";

    public static string PersonalChatOf(string userId) => PersonalMark + userId;

    /// <summary>Whose personal chat this is; null where it is none.</summary>
    public static string? PersonOf(string conversation) =>
        conversation.StartsWith(PersonalMark, StringComparison.Ordinal)
            ? conversation[PersonalMark.Length..]
            : null;

    /// <summary>The conversation without its thread.</summary>
    public static string WithoutThread(string conversation) => conversation.Split(';')[0];

    /// <summary>Whether Teams has such a conversation at all.</summary>
    public static bool Exists(string conversation) =>
        WithoutThread(conversation) is Team or Channel or OtherChannel
        || (PersonOf(conversation) is { } id && People.Find(id) is not null);
}
