using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.CheckIns;

/// <summary>What a champion is asked, and what they see once they have answered.</summary>
internal static class PromptCards
{
    public static Card Ask(
        JourneyMap map,
        Prompt prompt,
        Person champion,
        PromptTone tone,
        CardContext ctx
    ) => Card(map, prompt, ctx, [CardLook.Kicker(Kicker(map, prompt, champion, tone))]);

    /// <summary>The question as it is now, under the reason why the answer was not taken.</summary>
    public static Card Again(
        JourneyMap map,
        Prompt prompt,
        Person champion,
        Refusal refusal,
        CardContext ctx
    ) =>
        Card(
            map,
            prompt,
            ctx,
            [
                RefusalCards.Band(refusal),
                CardLook.Kicker(Kicker(map, prompt, champion, PromptTone.First)),
            ]
        );

    public static Card Answered(
        JourneyMap map,
        Prompt prompt,
        IReadOnlyList<Update> updates,
        CardContext ctx
    ) =>
        new([
            UpdateCards.Receipt(map, updates, ctx),
            CardLook.Quiet($"That is all for this week · {CardText.Line(map.Name, 80)}"),
        ])
        {
            FallbackText =
                $"Thank you. That is all for this week: {CardText.PlainLine(map.Name, 80)}.",
        };

    public static Card PutOff(JourneyMap map, Prompt prompt, CardContext ctx)
    {
        var day = prompt.NextAt is { } next ? CardWords.Day(ctx.DayOf(next), ctx.Today) : "later";
        return Short(
            $"I'll ask again on {day}, in the morning.",
            Title(prompt),
            new ActionSet([Button("Answer now", CheckInVerbs.Cancel, map, prompt)])
        );
    }

    public static Card NotMine(JourneyMap map, Prompt prompt)
    {
        var stage = prompt.Items is [var first, ..] ? map.FindStage(first.StageId) : null;
        var leader = map.FindPerson(stage?.AccountableLeaderId);
        return Short(
            "Noted: this isn't yours. I won't ask you about it again this week.",
            leader is null
                ? "Whoever keeps the map can name another champion."
                : $"{CardText.Line(leader.Name, 80)} is accountable for the stage and can name another champion."
        );
    }

    /// <summary>Whether what is asked about is still as the card showed it.</summary>
    public static bool IsAsSeen(JourneyMap map, Prompt prompt, CardData seen) =>
        Seeing(map, prompt)
            .TrueForAll(p => string.Equals(seen.Text(p.Key), p.Value, StringComparison.Ordinal));

    public static List<Touchpoint> TouchpointsOf(JourneyMap map, Prompt prompt) =>
        [
            .. prompt
                .Items.Select(i => map.FindTouchpoint(i.TouchpointId))
                .OfType<Touchpoint>()
                .DistinctBy(t => t.Id),
        ];

    public static List<Project> ProjectsOf(JourneyMap map, Prompt prompt) =>
        [
            .. prompt
                .Items.Select(i => map.FindProject(i.ProjectId))
                .OfType<Project>()
                .DistinctBy(p => p.Id),
        ];

    public static ButtonData Data(JourneyMap map, Prompt prompt) =>
        ActionData
            .Of(map)
            .With(CheckInVerbs.Prompt, prompt.Id.Value.ToString("D"))
            .With(ActionData.Revision, map.Revision)
            .With(StageFields.Seen, Seeing(map, prompt));

    public static string Title(Prompt prompt) =>
        prompt.Items.Count switch
        {
            1 => "One thing: is it still so?",
            2 => "Two things: are they still so?",
            _ => "Three things: are they still so?",
        };

    private static List<KeyValuePair<string, string>> Seeing(JourneyMap map, Prompt prompt) =>
        StageFields.Seeing(TouchpointsOf(map, prompt), ProjectsOf(map, prompt));

    private static Card Card(JourneyMap map, Prompt prompt, CardContext ctx, CardElement[] above) =>
        new([
            .. above,
            CardLook.Title(Title(prompt)),
            .. prompt.Items.SelectMany(i => PromptRows.Of(map, i, ctx)),
            new ActionSet([
                Button("No change", CheckInVerbs.NoChange, map, prompt) with
                {
                    Style = ActionStyle.Positive,
                },
                Button("Update", CheckInVerbs.Update, map, prompt),
                Button("Ask me later", CheckInVerbs.Later, map, prompt) with
                {
                    Mode = ActionMode.Secondary,
                },
                Button("Not mine", CheckInVerbs.NotMine, map, prompt) with
                {
                    Mode = ActionMode.Secondary,
                },
            ])
            {
                Spacing = Spacing.Large,
            },
        ])
        {
            FallbackText =
                $"{CardText.PlainLine(map.Name, 80)}. {Title(prompt)} {string.Join("; ", prompt.Items.Select(i => PromptRows.InOneLine(map, i)))}",
        };

    private static string Kicker(JourneyMap map, Prompt prompt, Person champion, PromptTone tone)
    {
        var why =
            prompt.AskedId != prompt.PersonId
                ? $"FOR {CardText.Line(champion.FirstName, 40)}, WHO IS AWAY"
                : tone switch
                {
                    PromptTone.Reminder => "A SHORT REMINDER",
                    PromptTone.AskedFor => "AS YOU ASKED, ONCE MORE",
                    _ => "THIS WEEK",
                };
        return $"{why} · {CardText.Line(map.Name, 80)}";
    }

    private static ExecuteAction Button(string title, string verb, JourneyMap map, Prompt prompt) =>
        new(title, verb, Data(map, prompt));

    private static Card Short(string said, string detail, params CardElement[] below) =>
        new([new TextBlock(said) { Weight = TextWeight.Bolder }, CardLook.Quiet(detail), .. below])
        {
            FallbackText = said,
        };
}
