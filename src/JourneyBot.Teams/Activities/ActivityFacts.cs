namespace JourneyBot.Teams.Activities;

/// <summary>What follows from an activity's fields.</summary>
public static class ActivityFacts
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The tenant the activity says it is from; the turn's origin has the one that was checked.</summary>
    public static string? TenantId(this Activity activity) =>
        activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId;

    public static bool IsPersonal(this Activity activity) => IsOfType(activity, "personal");

    public static bool IsChannel(this Activity activity) => IsOfType(activity, "channel");

    public static bool IsGroupChat(this Activity activity) => IsOfType(activity, "groupChat");

    /// <summary>The conversation without its thread: what is the same for a whole channel.</summary>
    public static string? BaseConversationId(this Activity activity) =>
        activity.Conversation?.Id?.Split(';')[0];

    /// <summary>The message that starts the thread this activity belongs to; the activity itself when it starts one.</summary>
    public static string? ThreadRootId(this Activity activity)
    {
        var id = activity.Conversation?.Id;
        var at = id?.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? activity.Id : id![(at + ThreadMark.Length)..].Split(';')[0];
    }

    /// <summary>The Teams channel this happened in, from whichever field carries it; null outside channels.</summary>
    public static string? TeamsChannelId(this Activity activity)
    {
        var data = activity.ChannelData;
        return data?.Channel?.Id
            ?? data?.TeamsChannelId
            ?? (
                activity.IsChannel()
                    ? data?.Settings?.SelectedChannel?.Id ?? activity.BaseConversationId()
                    : null
            );
    }

    /// <summary>The team's thread id; null outside teams.</summary>
    public static string? TeamId(this Activity activity) =>
        activity.ChannelData?.Team?.Id ?? activity.ChannelData?.TeamsTeamId;

    /// <summary>The sender's IANA time zone, when the client told it.</summary>
    public static string? TimeZone(this Activity activity) =>
        activity.LocalTimezone ?? ClientInfo(activity)?.Timezone;

    /// <summary>The sender's language, when the client told it.</summary>
    public static string? Language(this Activity activity) =>
        activity.Locale ?? ClientInfo(activity)?.Locale;

    /// <summary>Whether this says that the bot itself was added.</summary>
    public static bool BotWasAdded(this Activity activity) =>
        HoldsBot(activity, activity.MembersAdded);

    /// <summary>Whether this says that the bot itself was removed.</summary>
    public static bool BotWasRemoved(this Activity activity) =>
        HoldsBot(activity, activity.MembersRemoved);

    /// <summary>Whether the event is the one named; Teams is not consistent in how it writes them.</summary>
    public static bool IsEvent(this Activity activity, string eventType) =>
        string.Equals(
            activity.ChannelData?.EventType,
            eventType,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>The people mentioned, without the bot, in the order of the text.</summary>
    public static IReadOnlyList<Account> PeopleMentioned(this Activity activity) =>
        [
            .. (activity.Entities ?? [])
                .Where(entity => entity is { IsMention: true, Mentioned: not null })
                .Select(entity => entity!.Mentioned!)
                .Where(account => !IsBot(activity, account)),
        ];

    internal static bool IsBot(Activity activity, Account? account) =>
        account?.Id is { Length: > 0 } id
        && string.Equals(id, activity.Recipient?.Id, StringComparison.Ordinal);

    private static bool HoldsBot(Activity activity, IReadOnlyList<Account?>? accounts) =>
        accounts?.Any(account => IsBot(activity, account)) ?? false;

    private static bool IsOfType(Activity activity, string type) =>
        string.Equals(
            activity.Conversation?.ConversationType,
            type,
            StringComparison.OrdinalIgnoreCase
        );

    private static Entity? ClientInfo(Activity activity) =>
        activity.Entities?.FirstOrDefault(entity => entity is { IsClientInfo: true });
}
