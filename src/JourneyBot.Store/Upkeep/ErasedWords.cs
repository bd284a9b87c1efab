using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Upkeep;

/// <summary>Replaces a name in what was once written as JSON: digests, messages, and the answers kept for a repeat.</summary>
internal static class ErasedWords
{
    public static async Task ReplaceAsync(
        JourneyDb db,
        Person person,
        CancellationToken cancellationToken
    )
    {
        // Inside JSON a name may stand with its quotes escaped.
        var written = JsonEncodedText
            .Encode(person.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .Value;
        var name = new Regex(
            $@"(?<!\w){Regex.Escape(written)}(?!\w)",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        await InDigestsAsync(db, person, written, name, cancellationToken);
        await InMessagesAsync(db, written, name, cancellationToken);
        await InAnswersAsync(db, written, name, cancellationToken);
    }

    private static async Task InDigestsAsync(
        JourneyDb db,
        Person person,
        string written,
        Regex name,
        CancellationToken cancellationToken
    )
    {
        var digests = await db
            .Digests.AsNoTracking()
            .Where(d => d.Content != null && d.Content.Contains(written))
            .Where(d => db.Maps.Any(m => m.Id == d.MapId && m.WorkspaceId == person.WorkspaceId))
            .ToListAsync(cancellationToken);
        foreach (var digest in digests)
        {
            var content = name.Replace(digest.Content!, PersonErasure.Name);
            await db
                .Digests.Where(d => d.Id == digest.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.Content, content),
                    cancellationToken
                );
        }
    }

    // One that is being sent this very moment is left to arrive as it was written.
    private static async Task InMessagesAsync(
        JourneyDb db,
        string written,
        Regex name,
        CancellationToken cancellationToken
    )
    {
        var messages = await db
            .OutboxMessages.Where(m =>
                m.State != OutboxState.Claimed && m.Payload.Contains(written)
            )
            .Select(m => new { m.Id, m.Payload })
            .ToListAsync(cancellationToken);
        foreach (var message in messages)
        {
            var payload = name.Replace(message.Payload, PersonErasure.Name);
            await db
                .OutboxMessages.Where(m => m.Id == message.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.Payload, payload),
                    cancellationToken
                );
        }
    }

    private static async Task InAnswersAsync(
        JourneyDb db,
        string written,
        Regex name,
        CancellationToken cancellationToken
    )
    {
        var answers = await db
            .SeenActivities.AsNoTracking()
            .Where(s => s.Body != null && s.Body.Contains(written))
            .ToListAsync(cancellationToken);
        foreach (var answer in answers)
        {
            var body = name.Replace(answer.Body!, PersonErasure.Name);
            await db
                .SeenActivities.Where(s =>
                    s.TenantId == answer.TenantId
                    && s.ConversationId == answer.ConversationId
                    && s.ActivityId == answer.ActivityId
                )
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Body, body), cancellationToken);
        }
    }
}
