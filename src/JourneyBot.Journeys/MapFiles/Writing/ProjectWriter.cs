using System.Text.Json;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;

namespace JourneyBot.Journeys.MapFiles.Writing;

internal static class ProjectWriter
{
    public static void Write(Utf8JsonWriter json, JourneyMap map, MapKeys keys)
    {
        json.WriteStartArray("projects");
        foreach (var project in map.Projects.OrderBy(p => p.Order))
        {
            Write(json, project, keys);
        }

        json.WriteEndArray();
        json.WriteStartArray("decisions");
        foreach (var decision in map.Decisions.OrderBy(d => d.Order))
        {
            Write(json, decision, keys);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Project project, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("id", project.Key);
        json.Text("title", project.Title);
        json.Word("kind", project.Kind);
        json.Text("stageId", keys.Of(project.StageId));
        json.Texts("touchpointIds", project.TouchpointIds.Select(t => keys.Of(t)));
        json.Text("championId", keys.Of(project.ChampionId));
        json.Text("sponsorId", keys.Of(project.SponsorId));
        json.Word("state", project.State);
        json.Number("progress", project.Progress);
        json.Day("startedOn", project.StartedOn);
        json.Day("dueOn", project.DueOn);
        json.Day("previousDueOn", project.PreviousDueOn);
        json.Day("deliveredOn", project.DeliveredOn);
        json.WriteStartObject("score");
        json.Number("baseline", project.Score.Baseline);
        json.Number("now", project.Score.Now);
        json.Number("target", project.Score.Target);
        json.WriteEndObject();
        json.Text("nextStep", project.NextStep);
        json.Text("blocker", project.Blocker);
        json.Text("atRiskBecause", project.AtRiskBecause);
        json.Number("investment", project.Investment);
        json.Text("link", project.Link);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Decision decision, MapKeys keys)
    {
        json.WriteStartObject();
        json.Text("id", decision.Key);
        json.Text("title", decision.Title);
        json.Text("stageId", keys.Of(decision.StageId));
        json.Text("projectId", keys.Of(decision.ProjectId));
        json.Text("requestedById", keys.Of(decision.RequestedById));
        json.Text("askedOfId", keys.Of(decision.AskedOfId));
        json.Day("raisedOn", decision.RaisedOn);
        json.Day("neededBy", decision.NeededBy);
        json.Texts("options", decision.Options);
        json.Number("recommendation", decision.Recommendation);
        json.Text("costOfWaiting", decision.CostOfWaiting);
        json.Word("status", decision.Status);
        json.Day("decidedOn", decision.DecidedOn);
        json.Number("chosenOption", decision.ChosenOption);
        json.Text("rationale", decision.Rationale);
        json.WriteEndObject();
    }
}
