using System.Text.Json;
using JourneyBot.App.Bot;
using JourneyBot.App.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Digests;
using JourneyBot.Teams.Cards;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Digests;

/// <summary>The digest a button was pressed on, for the one who pressed it: as it was written, with what was decided since.</summary>
internal sealed class DigestAgain(DigestLetter letter, CardSettings settings)
{
    /// <summary>What a button says of the digest it is on, where somebody asked for that digest.</summary>
    public const string Now = "now";

    /// <summary>The digest again; one that was not written down is composed anew.</summary>
    /// <param name="chat">Who pressed, and where.</param>
    /// <param name="map">The map as it is now.</param>
    /// <param name="which">What the button said of its digest.</param>
    /// <param name="news">What stands above it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Card> CardAsync(
        Chat chat,
        JourneyMap map,
        string which,
        Container? news,
        CancellationToken cancellationToken
    )
    {
        var context = settings.For(map);
        var written = DigestWeek.TryParse(which, out var week)
            ? await WrittenDigests.ContentAsync(chat.Db, map.Id, week.ToString(), cancellationToken)
            : null;
        var content = written is null
            ? Digest.Compose(map, context.Today)
            : JsonSerializer.Deserialize(written, DigestJson.Default.DigestContent)!;
        var copy = new DigestCopy(chat.Reader(map)) { News = news };
        if (written is not null)
        {
            copy = copy with
            {
                Week = week.ToString(),
                Late = await LateAsync(chat, map, copy.Reader, week, cancellationToken),
            };
        }

        return DigestCards.Weekly(map, content, copy, context);
    }

    // As the reader's own letter said it: how late a digest comes is no part of what is written down.
    private async Task<string?> LateAsync(
        Chat chat,
        JourneyMap map,
        PersonId? reader,
        DigestWeek week,
        CancellationToken cancellationToken
    )
    {
        if (map.FindPerson(reader) is not { } leader)
        {
            return null;
        }

        var name = week.ToString();
        var delivery = await chat
            .Db.DigestDeliveries.AsNoTracking()
            .FirstOrDefaultAsync(
                d => d.MapId == map.Id && d.PersonId == leader.Id && d.Week == name,
                cancellationToken
            );
        return delivery is null ? null : letter.Late(map, leader, week, delivery.QueuedAt);
    }
}
