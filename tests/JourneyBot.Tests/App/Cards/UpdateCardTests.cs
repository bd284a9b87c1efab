using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Tests.App.Cards;

public sealed class UpdateCardTests
{
    private readonly JourneyMap _map = TheDemo.Changed(_ => { });

    private Stage Stage => _map.FindStage("s5")!;

    private Person Mateo => _map.Workspace.People.First(p => p.Key == "p-mateo");

    [Fact]
    public void The_reply_in_the_thread_looks_as_agreed() =>
        Golden.Matches(
            "update-in-thread",
            UpdateCards.InThread(_map, Changes(), Mateo, TheDemo.Context)
        );

    [Fact]
    public void What_the_sender_sees_looks_as_agreed() =>
        Golden.Matches(
            "stage-renewed",
            StageCards.Renewed(_map, Stage, Changes(), TheDemo.Context)
        );

    [Fact]
    public void A_confirmation_looks_as_agreed()
    {
        var updates = Confirmation();
        Golden.Matches(
            "stage-confirmed",
            StageCards.Renewed(_map, Stage, updates, TheDemo.Context)
        );
        Golden.Matches(
            "confirmed-in-thread",
            UpdateCards.Confirmed(_map, Stage, updates, Mateo, TheDemo.Context)
        );
    }

    [Fact]
    public void Taking_back_looks_as_agreed()
    {
        var changes = Changes();
        var undo = Undo.Decide(
            _map,
            changes,
            [],
            new Author(Mateo.Id, null, Via.Card),
            TheDemo.Friday
        );
        Assert.True(undo.Succeeded(out var undoing, out _));
        Golden.Matches(
            "undone-in-thread",
            UpdateCards.Undone(_map, undoing, Mateo, TheDemo.Context)
        );
    }

    private IReadOnlyList<Update> Changes()
    {
        var answers = new StageAnswers(
            [
                new StageAnswer(UpdateKind.Score, "t5-1", "3", "4"),
                new StageAnswer(UpdateKind.Reliability, "t5-1", "unreliable", "itDepends"),
                new StageAnswer(UpdateKind.ProjectState, "pr-4", "inProgress", "measuring"),
                new StageAnswer(
                    UpdateKind.ProjectBlocker,
                    "pr-4",
                    "Support cannot see releases",
                    null
                ),
            ],
            "Two *colleagues* answered every call last Saturday",
            "9 calls"
        );
        return Applied(
            StageUpdate.Decide(
                _map,
                Stage,
                answers,
                new Author(Mateo.Id, null, Via.Card),
                TheDemo.Friday
            )
        );
    }

    private IReadOnlyList<Update> Confirmation() =>
        Applied(
            StageConfirmation.Decide(
                _map,
                Stage,
                Stage.Revision,
                new Author(Mateo.Id, null, Via.Card),
                TheDemo.Friday
            )
        );

    private IReadOnlyList<Update> Applied(Result<IReadOnlyList<Update>> result)
    {
        Assert.True(result.Succeeded(out var updates, out var refusal), refusal?.Reason);
        foreach (var update in updates)
        {
            _map.Apply(update);
        }

        return updates;
    }
}
