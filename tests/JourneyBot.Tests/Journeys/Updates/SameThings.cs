using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Tests.Journeys.Updates;

/// <summary>Says to one copy of a map what was said to another: the same things by key, with the copy's ids.</summary>
internal sealed class SameThings(JourneyMap from, JourneyMap to)
{
    public Update Translate(Update update)
    {
        var translated = new Update
        {
            Id = update.Id,
            MapId = to.Id,
            Number = update.Number,
            Key = update.Key,
            At = update.At,
            ById = Person(update.ById),
            Via = update.Via,
            Kind = update.Kind,
            StageId = to.FindStage(from.FindStage(update.StageId)?.Key)?.Id,
            TouchpointId = to.FindTouchpoint(from.FindTouchpoint(update.TouchpointId)?.Key)?.Id,
            ProjectId = to.FindProject(from.FindProject(update.ProjectId)?.Key)?.Id,
            DecisionId = to.FindDecision(from.FindDecision(update.DecisionId)?.Key)?.Id,
            From = update.From,
            To = update.To,
            Why = update.Why,
            Evidence = update.Evidence,
            Text = update.Text,
            SaidBy = update.SaidBy,
            UndoesId = update.UndoesId,
            BatchId = update.BatchId,
        };
        translated.Confirmations.AddRange(
            update.Confirmations.Select(c => new TouchpointConfirmation(
                to.FindTouchpoint(from.FindTouchpoint(c.TouchpointId)!.Key)!.Id,
                c.Confirmation is { } before
                    ? new Confirmation(before.At, Person(before.ById))
                    : null
            ))
        );
        return translated;
    }

    private PersonId Person(PersonId id) =>
        to.Workspace.People.Find(p => p.Key == from.FindPerson(id)!.Key)!.Id;
}
