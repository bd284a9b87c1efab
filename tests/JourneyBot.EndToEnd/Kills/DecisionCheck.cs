using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Whether who asked for a decision is told of it each time it is taken or taken back, once.</summary>
internal sealed class DecisionCheck(ImportedMap kept, int before)
{
    public IEnumerable<string> Faults(IReadOnlyCollection<OutboxMessage> outbox)
    {
        var told = outbox
            .Where(m => m.Kind is "decision")
            .CountBy(m => m.IdempotencyKey ?? "", StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return kept
            .Updates.Where(u => u.Number > before && IsNewsForRosa(u))
            .Where(u => told.GetValueOrDefault($"decision:{u.Id.Value:N}") != 1)
            .Select(u => $"Of decision {u.Id} nobody was told, or more than once");
    }

    // Rosa said something before anybody else, so the bot knows how to reach her.
    private bool IsNewsForRosa(Update update) =>
        kept.Map.FindDecision(update.DecisionId) is { } decision
        && kept.Map.FindPerson(decision.RequestedById) is { } person
        && person.Email == People.Rosa.Email
        && person.Id != update.ById;
}
