using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Store.Maps;

/// <summary>Writes the state of what some updates touched, and of nothing else.</summary>
internal sealed class ChangedRows(JourneyDb db, JourneyMap map, IReadOnlyList<Update> applied)
{
    // Several of a batch may touch the same.
    private readonly HashSet<object> _written = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var update in applied)
        {
            foreach (var confirmed in update.Confirmations)
            {
                await OnceAsync(map.FindTouchpoint(confirmed.TouchpointId), cancellationToken);
            }

            await OnceAsync(map.FindTouchpoint(update.TouchpointId), cancellationToken);
            await OnceAsync(map.FindProject(update.ProjectId), cancellationToken);
            await OnceAsync(map.FindDecision(update.DecisionId), cancellationToken);
        }

        foreach (var stage in map.Stages)
        {
            if (stage.Revision >= applied[0].Number)
            {
                await OnceAsync(stage, cancellationToken);
            }
        }

        await new SpokenRows(db, map, applied).WriteAsync(cancellationToken);
    }

    private Task OnceAsync(object? entity, CancellationToken cancellationToken) =>
        entity is not null && _written.Add(entity)
            ? Statement(entity).ExecuteAsync(db, cancellationToken)
            : Task.CompletedTask;

    private static RawSql Statement(object entity) =>
        entity switch
        {
            Touchpoint touchpoint => Statement(touchpoint),
            Project project => Statement(project),
            Decision decision => Statement(decision),
            Stage stage => Statement(stage),
            _ => throw new ArgumentOutOfRangeException(nameof(entity)),
        };

    private static RawSql Statement(Touchpoint touchpoint) => new RawSql(
            """
            UPDATE touchpoints SET score = @score, scored_on = @scoredOn, reliability = @reliability,
                confirmed_at = @confirmedAt, confirmed_by_id = @confirmedBy WHERE id = @id
            """
        ).WithId<TouchpointId>("@id", touchpoint.Id).With("@score", touchpoint.Score).With("@scoredOn", touchpoint.ScoredOn).WithName("@reliability", touchpoint.Reliability).With("@confirmedAt", touchpoint.LastConfirmed?.At).WithId("@confirmedBy", touchpoint.LastConfirmed?.ById);

    private static RawSql Statement(Project project) => new RawSql(
            """
            UPDATE projects SET state = @state, progress = @progress, due_on = @dueOn, previous_due_on = @previousDueOn,
                delivered_on = @deliveredOn, next_step = @nextStep, blocker = @blocker, at_risk_because = @atRisk WHERE id = @id
            """
        ).WithId<ProjectId>("@id", project.Id).WithName("@state", project.State).With("@progress", project.Progress).With("@dueOn", project.DueOn).With("@previousDueOn", project.PreviousDueOn).With("@deliveredOn", project.DeliveredOn).With("@nextStep", project.NextStep).With("@blocker", project.Blocker).With("@atRisk", project.AtRiskBecause);

    private static RawSql Statement(Decision decision) => new RawSql(
            """
            UPDATE decisions SET status = @status, decided_on = @decidedOn, chosen_option = @chosen, rationale = @rationale
            WHERE id = @id
            """
        ).WithId<DecisionId>("@id", decision.Id).WithName("@status", decision.Status).With("@decidedOn", decision.DecidedOn).With("@chosen", decision.ChosenOption).With("@rationale", decision.Rationale);

    private static RawSql Statement(Stage stage) =>
        new RawSql("UPDATE stages SET revision = @revision WHERE id = @id")
            .WithId<StageId>("@id", stage.Id)
            .With("@revision", stage.Revision);
}
