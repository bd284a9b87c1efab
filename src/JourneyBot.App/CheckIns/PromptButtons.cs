using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.CheckIns;

/// <summary>The buttons of a prompt: No change, Update, Ask me later, Not mine. Only the one who was asked can answer.</summary>
internal sealed class PromptButtons(AnswerPrompt answer, JourneyDb db, CardSettings settings)
    : IMapButton
{
    public static IReadOnlyList<string> Verbs =>
        [
            CheckInVerbs.NoChange,
            CheckInVerbs.Update,
            CheckInVerbs.Save,
            CheckInVerbs.Cancel,
            CheckInVerbs.Later,
            CheckInVerbs.NotMine,
        ];

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var prompt = await FindAsync(map, data.Id(CheckInVerbs.Prompt), cancellationToken);
        if (Why(chat, map, prompt) is { } no)
        {
            return Answer.OfRefusal(no);
        }

        return verb switch
        {
            CheckInVerbs.Update => Show(PromptForm.Of(map, prompt!, settings.For(map))),
            CheckInVerbs.Cancel => Asking(map, prompt!),
            CheckInVerbs.Save => await SaveAsync(chat, map, prompt!, data, cancellationToken),
            CheckInVerbs.Later => await LaterAsync(chat, map, prompt!, cancellationToken),
            CheckInVerbs.NotMine => await NotMineAsync(chat, map, prompt!, cancellationToken),
            _ => await NoChangeAsync(chat, map, prompt!, data, cancellationToken),
        };
    }

    private Task<Prompt?> FindAsync(JourneyMap map, Guid? id, CancellationToken cancellationToken)
    {
        var promptId = PromptId.From(id ?? Guid.Empty);
        return db.Prompts.FirstOrDefaultAsync(
            p => p.Id == promptId && p.MapId == map.Id,
            cancellationToken
        );
    }

    private static Refusal? Why(Chat chat, JourneyMap map, Prompt? prompt)
    {
        if (prompt is null)
        {
            return Refusal.Stale(
                "That question is too old to be answered here. Use the stage's card, or say it in a sentence."
            );
        }

        if (!chat.IsPersonal || chat.User.PersonId != prompt.AskedId)
        {
            var asked = map.FindPerson(prompt.AskedId)?.Name ?? "somebody else";
            return Refusal.NotAllowed(
                $"That question was for {asked}, so only they can answer it."
            );
        }

        return prompt.State switch
        {
            PromptState.Answered => Refusal.Stale(
                "You have answered this already, thank you. What is different since then you can say in a sentence, or on the stage's card."
            ),
            PromptState.Over => Refusal.Stale(
                "There is a newer question in place of this one. Look further down in this chat."
            ),
            _ => null,
        };
    }

    private async Task<Answer> NoChangeAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        // Somebody may have changed what the card still shows as it was.
        if (!PromptCards.IsAsSeen(map, prompt, data.Child(StageFields.Seen)))
        {
            var stale = Refusal.Stale(
                "Something here was changed after you were asked. Look again, then answer."
            );
            return Show(
                PromptCards.Again(map, prompt, Champion(map, prompt), stale, settings.For(map))
            );
        }

        var updates = await answer.NoChangeAsync(chat, map, prompt, cancellationToken);
        return Show(PromptCards.Answered(map, prompt, updates, settings.For(map)));
    }

    private async Task<Answer> SaveAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        var answers = StageFormData.Read(data);
        var seen = (int)Math.Clamp(data.WholeNumber(ActionData.Revision) ?? 0, 0, int.MaxValue);
        var result = await answer.UpdateAsync(chat, map, prompt, answers, seen, cancellationToken);
        return Show(
            result.Succeeded(out var updates, out var refusal)
                ? PromptCards.Answered(map, prompt, updates, settings.For(map))
                : PromptForm.Of(map, prompt, answers, refusal, settings.For(map))
        );
    }

    private async Task<Answer> LaterAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CancellationToken cancellationToken
    )
    {
        await answer.LaterAsync(chat, map, prompt, cancellationToken);
        return Show(PromptCards.PutOff(map, prompt, settings.For(map)));
    }

    private async Task<Answer> NotMineAsync(
        Chat chat,
        JourneyMap map,
        Prompt prompt,
        CancellationToken cancellationToken
    )
    {
        await answer.NotMineAsync(chat, map, prompt, cancellationToken);
        return Show(PromptCards.NotMine(map, prompt));
    }

    private Answer Asking(JourneyMap map, Prompt prompt) =>
        Show(
            PromptCards.Ask(map, prompt, Champion(map, prompt), PromptTone.First, settings.For(map))
        );

    private static Person Champion(JourneyMap map, Prompt prompt) =>
        map.FindPerson(prompt.PersonId)!;

    private static Answer Show(Card card) => Answer.OfCard(card, card.FallbackText!);
}
