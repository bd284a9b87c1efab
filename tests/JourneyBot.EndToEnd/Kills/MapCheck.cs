using System.Text;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Whether the map has what people were told it has, and once; and is what its updates say.</summary>
internal sealed class MapCheck(ImportedMap kept, ImportedMap rebuilt, int before, Ledger ledger)
{
    private readonly List<Update> _said = [.. kept.Updates.Where(u => u.Number > before)];

    public IEnumerable<string> Faults(IReadOnlyCollection<OutboxMessage> outbox) =>
        [
            .. Words(outbox),
            .. TakenBack(),
            .. TakenBackBySentence(outbox),
            .. Confirmed(),
            .. Rebuild(),
        ];

    // What was accepted is there once; what was refused, or cut off for good, not more often. What was put off may be refused later:
    // the form comes back then, with what was typed.
    private IEnumerable<string> Words(IReadOnlyCollection<OutboxMessage> outbox)
    {
        var late = ledger.Late;
        var givenUp = outbox.Count(m => m.IsGivenUp(outbox));
        var updates = _said
            .Where(u => u.UndoesId is null)
            .ToLookup(u => u.Why ?? u.To ?? "", StringComparer.Ordinal);
        var readings = kept
            .Map.Touchpoints.SelectMany(t => t.Readings)
            .ToLookup(r => r.Why ?? "", StringComparer.Ordinal);
        foreach (var (words, wasAccepted) in ledger.Words)
        {
            var found = updates[words].ToList();
            var scored = found.Count(u => u.Kind is UpdateKind.Score);
            if (
                found.Count > 1
                || (
                    wasAccepted
                    && found.Count == 0
                    && !(late.Contains(words) && (ComesBack(outbox, words) || --givenUp >= 0))
                )
                || readings[words].Count() != scored
            )
            {
                yield return $"'{words}' ({(wasAccepted ? "accepted" : "not accepted")}) is in the map {found.Count} times{(late.Contains(words) ? ", put off and not refused later," : "")} and {readings[words].Count()} times in its scores";
            }
        }
    }

    private static bool ComesBack(IReadOnlyCollection<OutboxMessage> outbox, string words) =>
        outbox.Any(m =>
            m.Action is OutboxAction.Send && m.Payload.Contains(words, StringComparison.Ordinal)
        );

    private IEnumerable<string> TakenBack()
    {
        var undone = _said
            .Where(u => u.UndoesId is not null)
            .GroupBy(u => u.UndoesId!.Value)
            .ToDictionary(g => g.Key, g => g.Count());
        foreach (var twice in undone.Where(u => u.Value > 1))
        {
            yield return $"Update {twice.Key} was taken back {twice.Value} times";
        }

        var byWords = _said.Where(u => u.UndoesId is null).ToLookup(u => u.Why ?? u.To);
        foreach (var words in ledger.TakenBack)
        {
            if (byWords[words].Any(u => !undone.ContainsKey(u.Id)))
            {
                yield return $"'{words}' was taken back and stands";
            }
        }
    }

    // Who said it in a sentence hears of it in a message: as many as were taken back.
    private IEnumerable<string> TakenBackBySentence(IReadOnlyCollection<OutboxMessage> outbox)
    {
        var did = _said
            .Where(u => u is { UndoesId: not null, Via: Via.Message })
            .DistinctBy(u => u.BatchId)
            .Count();
        var told = outbox.Count(m =>
            m.ConversationId is { } place
            && TeamsPlaces.PersonOf(place) is not null
            && m.Payload.Contains("took an update back:", StringComparison.Ordinal)
        );
        if (did != told)
        {
            yield return $"{did} updates were taken back by a sentence, and {told} messages say so";
        }
    }

    private IEnumerable<string> Confirmed()
    {
        foreach (var (name, clicks) in ledger.Confirmed)
        {
            var people = PeopleNamed(name);
            var found = _said
                .Where(u =>
                    u is { Kind: UpdateKind.NoChange, UndoesId: null } && people.Contains(u.ById)
                )
                .DistinctBy(u => u.BatchId)
                .Count();
            if (found < clicks.Taken || found > clicks.Tried)
            {
                yield return $"{name} confirmed {clicks.Taken} times of {clicks.Tried}, and the map has {found} of them";
            }
        }
    }

    // Whom Teams could not look up in time is on the map a second time, without an address.
    private HashSet<PersonId> PeopleNamed(string name) =>
        [.. kept.Map.Workspace.People.Where(p => p.Name == name).Select(p => p.Id)];

    private IEnumerable<string> Rebuild()
    {
        // People come to a map by speaking, and are no update.
        var known = rebuilt.Map.Workspace.People.Select(p => p.Id).ToHashSet();
        rebuilt.Map.Workspace.People.AddRange(
            kept.Map.Workspace.People.Where(p => !known.Contains(p.Id))
        );
        var (now, says) = (Lines(kept), Lines(rebuilt));
        return now.Except(says, StringComparer.Ordinal)
            .Concat(says.Except(now, StringComparer.Ordinal))
            .Select(line => $"The map is not what its updates say: {line.Trim()}");
    }

    // Readings were looked at before, and what digests and check-ins remember is no update.
    private static string[] Lines(ImportedMap map)
    {
        map.Map.LastDigest = null;
        map.Map.CheckIn = null;
        foreach (var touchpoint in map.Map.Touchpoints)
        {
            touchpoint.Readings.Clear();
        }

        return Encoding.UTF8.GetString(MapFile.Write(map)).Split('\n');
    }
}
