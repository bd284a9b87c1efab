using JourneyBot.App.Bot;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>Voices, commitments, barriers, and how alive the map is.</summary>
internal static class DigestLifeRows
{
    private const int Most = 3;

    public static IEnumerable<CardElement> Voices(DigestContent content) =>
        CardLook.Section(
            "A customer's voice",
            [.. new[] { content.WorstVoice, content.BestVoice }.OfType<DigestVoice>().Select(Voice)]
        );

    public static IEnumerable<CardElement> Commitments(
        JourneyMap map,
        DigestContent content,
        CardContext ctx
    )
    {
        var (finished, slipped, all) = content.Commitments;
        // What waits for a decision stands with the decisions.
        var blocked = all.Where(b =>
                map.FindProject(b.Key)?.State is not ProjectState.AwaitingDecision
            )
            .ToList();
        return CardLook.Section(
            "What we said we would do",
            [
                .. finished
                    .Take(Most)
                    .Select(f =>
                        Row(
                            "●",
                            TextColor.Good,
                            f.State is ProjectState.Closed ? "closed" : "delivered",
                            f.Title,
                            f.Champion,
                            null
                        )
                    ),
                .. slipped
                    .Take(Most)
                    .Select(s =>
                        Row("▲", TextColor.Warning, "slipped", s.Title, s.Champion, Later(s, ctx))
                    ),
                .. blocked
                    .Take(Most)
                    .Select(b =>
                        Row("▲", TextColor.Warning, "blocked", b.Title, b.Champion, b.Blocker)
                    ),
                .. CardLook.More(
                    Left(finished.Count) + Left(slipped.Count) + Left(blocked.Count),
                    " on the map"
                ),
            ]
        );
    }

    public static IEnumerable<CardElement> Barriers(DigestContent content) =>
        CardLook.Section(
            "What gets in our own way",
            [
                .. content
                    .Barriers.OrderByDescending(b => b.IsNew)
                    .Take(Most)
                    .Select(b =>
                        CardLook.Runs(
                            CardLook.Run(b.Stage, 60) with
                            {
                                Weight = TextWeight.Bolder,
                            },
                            new TextRun(" " + CardText.PlainLine(b.Text, 240)),
                            CardLook.Small(b.IsNew ? " new" : " ")
                        )
                    ),
                .. CardLook.More(content.Barriers.Count - Most, " on the map"),
            ]
        );

    // Who was silent is not said where many read it.
    public static IEnumerable<CardElement> Life(DigestContent content, PersonId? reader)
    {
        var life = content.Life;
        var missing =
            reader is null || life.Missing.Count == 0
                ? ""
                : $", not yet from {Names(life.Missing.Select(m => m.Name))}";
        var thanks = life.Thanks.Count == 0 ? "" : $" Thanks to {Names(life.Thanks)}.";
        yield return CardLook.Quiet(
            $"Confirmed {life.Confirmed} of {life.ConfirmedOf} touchpoints. Heard from {life.HeardFrom} of {life.HeardFromOf} champions{missing}.{thanks}",
            Spacing.Medium
        ) with
        {
            Separator = true,
        };
    }

    private static RichTextBlock Voice(DigestVoice voice) =>
        CardLook.Runs(
            new TextRun($"“{CardText.PlainLine(voice.Text, 300)}”"),
            CardLook.Small(
                $" {CardText.PlainLine(voice.SaidBy, 100)} · {CardText.PlainLine(voice.Touchpoint, 120)}, {voice.Score}"
            )
        );

    private static RichTextBlock Row(
        string shape,
        TextColor color,
        string what,
        string title,
        string? champion,
        string? more
    ) =>
        CardLook.Runs(
            new TextRun(shape + " ") { Color = color },
            new TextRun(what + " "),
            CardLook.Run(title, 120) with
            {
                Weight = TextWeight.Bolder,
            },
            CardLook.Small(
                string.Concat(
                    champion is null ? "" : $" · {CardText.PlainLine(champion, 60)}",
                    more is null ? "" : $" · {CardText.PlainLine(more, 200)}"
                )
            )
        );

    private static string Later(DigestSlipped slipped, CardContext ctx) =>
        slipped.Now is { } now
            ? $"from {Words.Day(slipped.Was, ctx.Today)} to {Words.Day(now, ctx.Today)}"
            : $"was due {Words.Day(slipped.Was, ctx.Today)}";

    private static int Left(int count) => Math.Max(0, count - Most);

    private static string Names(IEnumerable<string> names)
    {
        var all = names.Select(n => CardText.Line(n, 60)).ToList();
        return Words.List([
            .. all.Take(8),
            .. all.Count > 8 ? [$"{all.Count - 8} more"] : Array.Empty<string>(),
        ]);
    }
}
