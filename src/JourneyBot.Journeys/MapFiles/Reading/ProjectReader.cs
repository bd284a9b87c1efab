using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads projects and decisions.</summary>
internal static class ProjectReader
{
    public static Project Read(Keyed<ProjectId> keyed, int position, FileIndex index)
    {
        var node = keyed.Node;
        // Derived from due date, blocker and freshness; a file may carry it for its readers.
        node.Ignore("rag");
        var project = new Project
        {
            Id = keyed.Id,
            MapId = index.MapId,
            Key = keyed.Key,
            Order = position + 1,
            Title = node.Name("title"),
            Kind = node.Choice<ProjectKind>("kind", required: true) ?? default,
            StageId = index.Stages.Find(node, "stageId"),
            ChampionId = index.People.Find(node, "championId"),
            SponsorId = index.People.Find(node, "sponsorId"),
            State = node.Choice<ProjectState>("state", required: true) ?? default,
            Progress = node.Whole("progress", 0, 100),
            StartedOn = node.Day("startedOn"),
            DueOn = node.Day("dueOn"),
            PreviousDueOn = node.Day("previousDueOn"),
            DeliveredOn = node.Day("deliveredOn"),
            Score = ReadScore(node),
            NextStep = node.Text("nextStep"),
            Blocker = node.Text("blocker"),
            AtRiskBecause = node.Text("atRiskBecause"),
            Investment = node.Amount("investment"),
            Link = node.Text("link"),
        };
        project.TouchpointIds.AddRange(index.Touchpoints.FindAll(node, "touchpointIds"));
        node.Close();
        return project;
    }

    public static Decision Read(Keyed<DecisionId> keyed, int position, FileIndex index)
    {
        var node = keyed.Node;
        var options = node.Texts("options");
        var decision = new Decision
        {
            Id = keyed.Id,
            MapId = index.MapId,
            Key = keyed.Key,
            Order = position + 1,
            Title = node.Name("title"),
            StageId = index.Stages.Find(node, "stageId"),
            ProjectId = index.Projects.Find(node, "projectId"),
            RequestedById = index.People.Find(node, "requestedById"),
            AskedOfId = index.People.Find(node, "askedOfId"),
            RaisedOn = node.Day("raisedOn"),
            NeededBy = node.Day("neededBy"),
            Recommendation = Option(node, "recommendation", options.Count),
            CostOfWaiting = node.Text("costOfWaiting"),
            Status = node.Choice<DecisionStatus>("status", required: true) ?? default,
            DecidedOn = node.Day("decidedOn"),
            ChosenOption = Option(node, "chosenOption", options.Count),
            Rationale = node.Text("rationale"),
        };
        decision.Options.AddRange(options);
        node.Close();
        return decision;
    }

    private static ProjectScore ReadScore(Node project)
    {
        if (project.Object("score") is not { } node)
        {
            return new ProjectScore(null, null, null);
        }

        var score = new ProjectScore(
            node.Whole("baseline", 1, 10),
            node.Whole("now", 1, 10),
            node.Whole("target", 1, 10)
        );
        node.Close();
        return score;
    }

    private static int? Option(Node node, string property, int options)
    {
        var option = node.Whole(property, 0, int.MaxValue);
        if (option >= options)
        {
            node.Wrong(
                property,
                options == 0
                    ? "There are no options to choose from."
                    : $"There is no option {option}: the {options} options count from 0 to {options - 1}.",
                "Write the place of one of the options, from 0."
            );
        }

        return option;
    }
}
