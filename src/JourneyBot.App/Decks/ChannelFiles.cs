using System.Collections.Concurrent;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Sending;
using JourneyBot.Teams.Connector;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Decks;

/// <summary>Puts decks into the Files of their channel, or into the one folder the settings name, where that is wanted and Graph allows it.</summary>
internal sealed partial class ChannelFiles(
    DriveFiles drives,
    ConnectorClient connector,
    IOptions<DeckOptions> options,
    ILogger<ChannelFiles> logger
)
{
    private readonly ConcurrentDictionary<string, DriveFolder> _folders = new(
        StringComparer.Ordinal
    );

    /// <summary>Where the deck is now; null where it has to be had by a link instead.</summary>
    public async Task<Uri?> PutAsync(
        DeckOrder order,
        DeckFile file,
        OutboxMessage errand,
        CancellationToken cancellationToken
    )
    {
        if (!options.Value.StoreInChannelFiles || order.TeamId is not { } teamId)
        {
            return null;
        }

        if (await FolderAsync(teamId, order, errand, cancellationToken) is not { } folder)
        {
            return null;
        }

        var stored = await drives.PutAsync(folder, file.Name, file.Bytes, cancellationToken);
        if (stored.Succeeded(out var there))
        {
            return there.WebUrl;
        }

        LogNotStored(
            file.Id,
            stored.Refused?.Kind.ToString(),
            Status(stored.Refused, stored.Unknown)
        );
        return null;
    }

    private async Task<DriveFolder?> FolderAsync(
        string teamId,
        DeckOrder order,
        OutboxMessage errand,
        CancellationToken cancellationToken
    )
    {
        var (drive, folder) = (options.Value.DriveId, options.Value.FolderId);
        if (drive.Length > 0)
        {
            return new DriveFolder(drive, folder);
        }

        var channel = order.ChannelId ?? teamId;
        if (_folders.TryGetValue(channel, out var known))
        {
            return known;
        }

        var group = order.GroupId ?? await GroupAsync(teamId, errand, cancellationToken);
        if (group is null)
        {
            return null;
        }

        var found = await drives.FolderOfAsync(group, channel, cancellationToken);
        if (found.Succeeded(out var there))
        {
            return _folders[channel] = there;
        }

        LogNoFolder(found.Refused?.Kind.ToString(), Status(found.Refused, found.Unknown));
        return null;
    }

    private async Task<string?> GroupAsync(
        string teamId,
        OutboxMessage errand,
        CancellationToken cancellationToken
    )
    {
        var team = await connector.GetTeamAsync(errand.ServiceUrl!, teamId, cancellationToken);
        return team.Succeeded(out var details) ? details.AadGroupId : null;
    }

    private static int Status(RefusedCall? refused, UnknownOutcome? unknown) =>
        refused?.Status ?? unknown?.Status ?? 0;

    [LoggerMessage(
        LogLevel.Warning,
        "Deck {DeckId} could not be put into the channel's Files ({Kind}, {Status}); it goes by link."
    )]
    private partial void LogNotStored(DeckFileId deckId, string? kind, int status);

    [LoggerMessage(
        LogLevel.Warning,
        "Graph did not say where the channel's Files are ({Kind}, {Status}); decks go by link."
    )]
    private partial void LogNoFolder(string? kind, int status);
}
