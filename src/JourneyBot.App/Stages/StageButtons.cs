using JourneyBot.App.Bot;
using JourneyBot.App.Maps;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Stages;

/// <summary>The buttons of a stage card: the form, saving it, leaving it, and "no change".</summary>
internal sealed class StageButtons(
    UpdateStage update,
    ConfirmStage confirm,
    PostedCards cards,
    CardSettings settings
) : IMapButton
{
    public static IReadOnlyList<string> Verbs =>
        [StageVerbs.Update, StageVerbs.Save, StageVerbs.Cancel, StageVerbs.Confirm];

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (
            !map.StageFromCard(data.Text(ActionData.Stage))
                .Succeeded(out var stage, out var refusal)
        )
        {
            return Answer.OfRefusal(refusal);
        }

        await cards.AdoptAsync(
            map,
            stage,
            chat.Conversation,
            chat.PostPressedOn,
            cancellationToken
        );
        return verb switch
        {
            StageVerbs.Update => Show(stage, UpdateForm.Form(map, stage, settings.For(map))),
            StageVerbs.Cancel => Show(stage, StageCards.Living(map, stage, settings.For(map))),
            StageVerbs.Save => await SaveAsync(chat, map, stage, data, cancellationToken),
            _ => await ConfirmAsync(chat, map, stage, data, cancellationToken),
        };
    }

    private static Answer Show(Stage stage, Card card) =>
        Answer.OfCard(card, CardText.PlainLine(stage.Name));

    private async Task<Answer> SaveAsync(
        Chat chat,
        JourneyMap map,
        Stage stage,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var answers = StageFormData.Read(data);
        var result = await update.RunAsync(
            chat,
            map,
            stage,
            answers,
            Seen(data),
            cancellationToken
        );
        return result.Succeeded(out var updates, out var refusal)
            ? Show(stage, StageCards.Renewed(map, stage, updates, settings.For(map)))
            : Show(stage, UpdateForm.Form(map, stage, answers, refusal, settings.For(map)));
    }

    private async Task<Answer> ConfirmAsync(
        Chat chat,
        JourneyMap map,
        Stage stage,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var result = await confirm.RunAsync(chat, map, stage, Seen(data), cancellationToken);
        return result.Succeeded(out var updates, out var refusal)
            ? Show(stage, StageCards.Renewed(map, stage, updates, settings.For(map)))
            : Show(stage, StageCards.Refused(map, stage, refusal, settings.For(map)));
    }

    private static int Seen(CardData data) =>
        (int)Math.Clamp(data.WholeNumber(ActionData.Revision) ?? 0, 0, int.MaxValue);
}
