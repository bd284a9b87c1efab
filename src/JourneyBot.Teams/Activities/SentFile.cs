using System.Text.Json;

namespace JourneyBot.Teams.Activities;

/// <summary>A file that a person sent with a message in a personal chat. Its name is from outside; its address is a permission in itself and is never logged.</summary>
public sealed record SentFile(string Name, string DownloadUrl)
{
    private const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The files of a message; only personal chats bring any to a bot.</summary>
    public static IEnumerable<SentFile> Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.IsPersonal()
            ? (activity.Attachments ?? []).Select(Read).OfType<SentFile>()
            : [];
    }

    private static SentFile? Read(Attachment? attachment) =>
        attachment
            is { ContentType: ContentType, Content: { ValueKind: JsonValueKind.Object } content }
        && content.TryGetProperty("downloadUrl", out var url)
        && url.ValueKind is JsonValueKind.String
            ? new SentFile(attachment.Name ?? "", url.GetString()!)
            : null;
}
