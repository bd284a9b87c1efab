using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Stages;

/// <summary>no change: confirms the speaker's own stage; where there are several, or none, it asks which.</summary>
internal sealed class NoChangeCommand(ConfirmStage confirm, CardSettings settings) : ICommand
{
    public bool Understands(string text) =>
        Said.Are(text, "no change", "no changes", "nothing changed", "unchanged");

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.MapAsync(cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        var own = map.Stages.FindAll(s => IsOwn(s, chat.User.PersonId));
        if (own.Count == 1)
        {
            await ConfirmAsync(chat, map, own[0], cancellationToken);
            return;
        }

        const string Question = "Which stage is as it was?";
        var stages = own.Count == 0 ? map.Stages : own;
        await chat.ReplyAsync(
            ChoiceCards.Which(
                Question,
                [
                    .. stages.Select(s => new Meaning(
                        s.Name,
                        s.CustomerGoal,
                        StageVerbs.Confirm,
                        ActionData.Of(map, s)
                    )),
                ]
            ),
            Question,
            cancellationToken
        );
    }

    private static bool IsOwn(Stage stage, PersonId? person) =>
        person is { } id && (stage.ChampionIds.Contains(id) || stage.AccountableLeaderId == id);

    private async Task ConfirmAsync(
        Chat chat,
        JourneyMap map,
        Stage stage,
        CancellationToken cancellationToken
    )
    {
        var result = await confirm.RunAsync(chat, map, stage, stage.Revision, cancellationToken);
        if (result.Succeeded(out var updates, out var refusal))
        {
            var card = StageCards.Renewed(map, stage, updates, settings.For(map));
            await chat.ReplyAsync(card, CardText.PlainLine(stage.Name), cancellationToken);
        }
        else
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
    }
}
