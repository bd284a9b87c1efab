using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Store.Maps;

/// <summary>Writes the state of what some updates touched, and of nothing else.</summary>
internal sealed class ChangedRows(JourneyDb db, JourneyMap map, IReadOnlyList<Update> applied)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var touchpoints = applied
            .SelectMany(u => u.Confirmations.Select(c => (TouchpointId?)c.TouchpointId))
            .Concat(applied.Select(u => u.TouchpointId));
        foreach (
            var touchpoint in touchpoints.Distinct().Select(map.FindTouchpoint).OfType<Touchpoint>()
        )
        {
            await WriteAsync(touchpoint, cancellationToken);
        }

        foreach (
            var project in applied
                .Select(u => map.FindProject(u.ProjectId))
                .OfType<Project>()
                .Distinct()
        )
        {
            await WriteAsync(project, cancellationToken);
        }

        foreach (var decision in map.Decisions.Where(d => applied.Any(u => u.DecisionId == d.Id)))
        {
            await WriteAsync(decision, cancellationToken);
        }

        foreach (var stage in map.Stages.Where(s => s.Revision >= applied[0].Number))
        {
            await WriteAsync(stage, cancellationToken);
        }

        await new SpokenRows(db, map, applied).WriteAsync(cancellationToken);
    }

    private Task<int> WriteAsync(Touchpoint touchpoint, CancellationToken cancellationToken) =>
        new RawSql(
            """
            UPDATE touchpoints SET score = @score, scored_on = @scoredOn, reliability = @reliability,
                confirmed_at = @confirmedAt, confirmed_by_id = @confirmedBy WHERE id = @id
            """
        ).WithId<TouchpointId>("@id", touchpoint.Id).With("@score", touchpoint.Score).With("@scoredOn", touchpoint.ScoredOn).WithName("@reliability", touchpoint.Reliability).With("@confirmedAt", touchpoint.LastConfirmed?.At).WithId("@confirmedBy", touchpoint.LastConfirmed?.ById).ExecuteAsync(db, cancellationToken);

    private Task<int> WriteAsync(Project project, CancellationToken cancellationToken) =>
        new RawSql(
            """
            UPDATE projects SET state = @state, progress = @progress, due_on = @dueOn, previous_due_on = @previousDueOn,
                delivered_on = @deliveredOn, next_step = @nextStep, blocker = @blocker, at_risk_because = @atRisk WHERE id = @id
            """
        ).WithId<ProjectId>("@id", project.Id).WithName("@state", project.State).With("@progress", project.Progress).With("@dueOn", project.DueOn).With("@previousDueOn", project.PreviousDueOn).With("@deliveredOn", project.DeliveredOn).With("@nextStep", project.NextStep).With("@blocker", project.Blocker).With("@atRisk", project.AtRiskBecause).ExecuteAsync(db, cancellationToken);

    private Task<int> WriteAsync(Decision decision, CancellationToken cancellationToken) =>
        new RawSql(
            """
            UPDATE decisions SET status = @status, decided_on = @decidedOn, chosen_option = @chosen, rationale = @rationale
            WHERE id = @id
            """
        ).WithId<DecisionId>("@id", decision.Id).WithName("@status", decision.Status).With("@decidedOn", decision.DecidedOn).With("@chosen", decision.ChosenOption).With("@rationale", decision.Rationale).ExecuteAsync(db, cancellationToken);

    private Task<int> WriteAsync(Stage stage, CancellationToken cancellationToken) =>
        new RawSql("UPDATE stages SET revision = @revision WHERE id = @id")
            .WithId<StageId>("@id", stage.Id)
            .With("@revision", stage.Revision)
            .ExecuteAsync(db, cancellationToken);
}
