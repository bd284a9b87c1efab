using System.Text;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Updates;

/// <summary>What was saved, told in short: to the one who saved it, and in the thread of the stage's card.</summary>
internal static class UpdateCards
{
    private const int Most = 8;

    /// <summary>The short reply in the thread: who, what from where to where, and why.</summary>
    public static Card InThread(
        JourneyMap map,
        IReadOnlyList<Update> updates,
        Person author,
        CardContext ctx
    ) =>
        new([
            new TextBlock(
                $"**{CardText.Line(author.Name, 80)}**{OnBehalf(map, updates)} {Did(updates)}"
            ),
            .. Lines(map, updates, ctx),
            Undo(map, updates),
        ])
        {
            FallbackText = InOneLine(map, updates, author, ctx),
        };

    /// <summary>An update was taken back: the same lines, the other way round.</summary>
    public static Card Undone(
        JourneyMap map,
        IReadOnlyList<Update> undoing,
        Person author,
        CardContext ctx
    ) =>
        new([
            new TextBlock($"**{CardText.Line(author.Name, 80)}** took an update back:"),
            .. Lines(map, undoing, ctx),
        ])
        {
            FallbackText = $"{CardText.PlainLine(author.Name, 80)} took an update back.",
        };

    public static Card Confirmed(
        JourneyMap map,
        Stage stage,
        IReadOnlyList<Update> updates,
        Person author,
        CardContext ctx
    ) =>
        new([
            new TextBlock(
                $"**{CardText.Line(author.Name, 80)}** confirmed “{CardText.Line(stage.Name, 120)}”: nothing changed."
            ),
            Undo(map, updates),
        ])
        {
            FallbackText =
                $"{CardText.PlainLine(author.Name, 80)} confirmed “{CardText.PlainLine(stage.Name, 120)}”: nothing changed.",
        };

    /// <summary>The box on top of the renewed stage card, for the one who saved.</summary>
    public static Container Receipt(
        JourneyMap map,
        IReadOnlyList<Update> updates,
        CardContext ctx
    ) =>
        new([
            new TextBlock(Thanks(updates)),
            .. Lines(map, updates.Where(u => u.Kind is not UpdateKind.NoChange).ToList(), ctx),
            Undo(map, updates),
        ])
        {
            Style = ContainerStyle.Accent,
        };

    private static List<CardElement> Lines(
        JourneyMap map,
        IReadOnlyList<Update> updates,
        CardContext ctx
    )
    {
        var lines = new List<CardElement>();
        var whys = new List<string>();
        foreach (var update in updates)
        {
            if (lines.Count < Most)
            {
                lines.Add(UpdateLine.Of(map, update, ctx));
            }

            if (
                update is { Why: { } why } and not { Kind: UpdateKind.Decision, To: null }
                && whys.Count < 3
                && !whys.Contains(why, StringComparer.Ordinal)
            )
            {
                whys.Add(why);
            }
        }

        lines.AddRange(CardLook.More(updates.Count - Most));
        foreach (var why in whys)
        {
            lines.Add(CardLook.Quiet($"Why: {CardText.Line(why, 400)}"));
        }

        return lines;
    }

    private static ActionSet Undo(JourneyMap map, IReadOnlyList<Update> updates) =>
        new([new ExecuteAction("Undo", UpdateVerbs.Undo, ActionData.Of(map, updates[0].BatchId))])
        {
            Spacing = Spacing.Small,
        };

    private static string Thanks(IReadOnlyList<Update> updates) =>
        updates[0].Kind switch
        {
            UpdateKind.NoChange when updates.All(u => u.Kind is UpdateKind.NoChange) =>
                "✓ **Thank you. Confirmed as it is.**",
            UpdateKind.Decision => "✓ **Decided.** Everybody sees it now.",
            _ => "✓ **Saved.** Everybody sees it now.",
        };

    private static string Did(IReadOnlyList<Update> updates) =>
        updates[0].Kind switch
        {
            UpdateKind.NoChange when updates.All(u => u.Kind is UpdateKind.NoChange) =>
                "confirmed it as it is.",
            UpdateKind.Decision => "took a decision:",
            _ => "updated:",
        };

    private static string OnBehalf(JourneyMap map, IReadOnlyList<Update> updates) =>
        map.FindPerson(updates[0].OnBehalfOfId) is { } other
            ? $" for {CardText.Line(other.Name, 80)}"
            : "";

    private static string InOneLine(
        JourneyMap map,
        IReadOnlyList<Update> updates,
        Person author,
        CardContext ctx
    )
    {
        var line = new StringBuilder(CardText.PlainLine(author.Name, 80));
        for (var i = 0; i < updates.Count && i < Most; i++)
        {
            line.Append(i == 0 ? ": " : "; ").Append(UpdateLine.Plain(map, updates[i], ctx));
        }

        return line.ToString();
    }
}
