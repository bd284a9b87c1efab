using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>What each kind of update must say.</summary>
internal static class UpdateRules
{
    /// <summary>Notes what an update lacks or says wrongly.</summary>
    /// <param name="node">The update in the file.</param>
    /// <param name="update">What was read of it.</param>
    /// <param name="decision">The decision it is about, if it is about one.</param>
    public static void Check(Node node, Update update, Decision? decision)
    {
        CheckWhere(node, update);
        CheckValue(node, update);
        if (update.Kind is UpdateKind.Decision && decision is not null)
        {
            CheckOption(node, update, decision.Options.Count);
        }

        if (
            update.Kind is UpdateKind.Quote or UpdateKind.EmployeeBarrier
            && update is { Text: null, UndoesId: null }
        )
        {
            node.Missing("text", "Write the words that were said.");
        }

        if (
            update is { Kind: UpdateKind.Score, Why: null, UndoesId: null }
            && update.To is not null
        )
        {
            node.Missing("why", "Say in words why the score changed.");
        }
    }

    private static void CheckWhere(Node node, Update update)
    {
        switch (update.Kind)
        {
            case UpdateKind.Score or UpdateKind.Reliability or UpdateKind.Quote:
                Need(node, "touchpointId", update.TouchpointId is not null);
                break;
            case UpdateKind.NoChange or UpdateKind.EmployeeBarrier:
                Need(node, "stageId", update.StageId is not null);
                break;
            case UpdateKind.LostCustomerConversation:
                Need(node, "reasonId", update.ReasonId is not null);
                break;
            case UpdateKind.Decision:
                Need(node, "decisionId", update.DecisionId is not null);
                break;
            default:
                Need(node, "projectId", update.ProjectId is not null);
                break;
        }
    }

    private static void Need(Node node, string property, bool said)
    {
        // A reference that leads nowhere was reported already.
        if (!said && !node.Has(property))
        {
            node.Missing(property, "Say where it changed something.");
        }
    }

    private static void CheckValue(Node node, Update update)
    {
        switch (update.Kind)
        {
            case UpdateKind.Score:
                CheckBoth(node, update, IsScore, "a whole number from 1 to 10");
                if (update is { To: null, UndoesId: null })
                {
                    node.Missing("to", "Write the score it was given.");
                }

                break;
            case UpdateKind.Reliability:
                CheckBoth(
                    node,
                    update,
                    t => UpdateText.TryRead<Reliability>(t, out _),
                    $"one of: {UpdateText.Words<Reliability>()}"
                );
                break;
            case UpdateKind.ProjectState:
                CheckBoth(
                    node,
                    update,
                    t => UpdateText.TryRead<ProjectState>(t, out _),
                    $"one of: {UpdateText.Words<ProjectState>()}"
                );
                break;
            case UpdateKind.ProjectDue:
                CheckBoth(
                    node,
                    update,
                    t => UpdateText.ReadDay(t) is not null,
                    "a day as 2026-06-26"
                );
                break;
            default:
                break;
        }
    }

    private static void CheckOption(Node node, Update update, int options)
    {
        CheckBoth(
            node,
            update,
            t => UpdateText.ReadNumber(t) is { } place && place >= 0 && place < options,
            options == 0
                ? "nothing here: the decision has no options"
                : $"the place of one of its options, from 0 to {options - 1}"
        );
        if (options > 0 && update is { To: null, UndoesId: null })
        {
            node.Missing("to", "Write the place of the chosen option, from 0.");
        }
    }

    private static void CheckBoth(Node node, Update update, Predicate<string> holds, string allowed)
    {
        CheckOne(node, "from", update.From, holds, allowed);
        CheckOne(node, "to", update.To, holds, allowed);
    }

    private static void CheckOne(
        Node node,
        string property,
        string? value,
        Predicate<string> holds,
        string allowed
    )
    {
        if (value is not null && !holds(value))
        {
            node.Wrong(
                property,
                $"'{Node.Shorten(value)}' does not fit this type of update.",
                $"Write {allowed}."
            );
        }
    }

    private static bool IsScore(string text) => UpdateText.ReadNumber(text) is >= 1 and <= 10;
}
