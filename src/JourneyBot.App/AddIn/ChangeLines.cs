using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.AddIn;

/// <summary>What changed, a line each, from first to last: two changes of the same thing are one, and what is as it was is none. Plain text, not markup.</summary>
internal static class ChangeLines
{
    /// <summary>How many a slide is shown with.</summary>
    public const int Most = 8;

    public const string Otherwise =
        "No update changed it, but made now it would look different: time has passed, there is a newer digest to compare with, or JourneyBot itself is newer.";

    private const int Longest = 90;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<string> Of(JourneyMap map, IReadOnlyList<Update> updates) =>
        [
            .. updates
                .GroupBy(u =>
                    (
                        u.Kind,
                        u.StageId,
                        u.TouchpointId,
                        u.ProjectId,
                        Own: IsOfItsOwn(u.Kind) ? u.Id : default
                    )
                )
                .Select(g => Line(map, g.First(), g.Last()))
                .OfType<string>(),
        ];

    // Quotes and barriers add up; values follow each other.
    private static bool IsOfItsOwn(UpdateKind kind) =>
        kind is UpdateKind.Quote or UpdateKind.EmployeeBarrier;

    private static string? Line(JourneyMap map, Update first, Update last)
    {
        var (from, to) = (first.From, last.To);
        if (
            string.Equals(from, to, StringComparison.Ordinal)
            && first.Kind
                is not (UpdateKind.NoChange or UpdateKind.Quote or UpdateKind.EmployeeBarrier)
        )
        {
            return null;
        }

        var about = Plain(
            map.FindTouchpoint(last.TouchpointId)?.Name
                ?? map.FindProject(last.ProjectId)?.Title
                ?? map.FindStage(last.StageId)?.Name
                ?? map.Name
        );
        var change = last.Kind switch
        {
            UpdateKind.Score => Was(to ?? "no score", from ?? "not scored"),
            UpdateKind.Reliability => Was(
                CardWords.Word(UpdateText.ReadReliability(to)),
                CardWords.Word(UpdateText.ReadReliability(from))
            ),
            UpdateKind.ProjectState => Was(
                CardWords.Word(UpdateText.ReadState(to)),
                CardWords.Word(UpdateText.ReadState(from))
            ),
            UpdateKind.ProjectDue => Was($"due {Day(to)}", Day(from)),
            UpdateKind.ProjectNextStep => to is null
                ? "no next step any more"
                : $"next, {Plain(to)}",
            UpdateKind.ProjectBlocker => to is null ? "no longer blocked" : $"blocked, {Plain(to)}",
            UpdateKind.ProjectAtRisk => to is null ? "no longer at risk" : $"at risk, {Plain(to)}",
            UpdateKind.NoChange => "confirmed as it is",
            UpdateKind.Quote when last.UndoesId is not null => "a quote was taken back",
            UpdateKind.Quote => $"a customer said “{Plain(last.Text)}”",
            UpdateKind.EmployeeBarrier when last.UndoesId is not null => "a barrier was taken back",
            UpdateKind.EmployeeBarrier => $"a barrier was raised, {Plain(last.Text)}",
            _ => Plain(last.Text ?? to),
        };
        return $"{about}: {change}";
    }

    private static string Was(string now, string before) => $"{now}, was {before}";

    private static string Day(string? text) =>
        UpdateText.ReadDay(text) is { } day ? day.ToString("d MMMM yyyy", English) : "open";

    private static string Plain(string? text)
    {
        var line = string.Join(
            ' ',
            new string([.. (text ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
        var whole = new StringInfo(line);
        return whole.LengthInTextElements <= Longest
            ? line
            : whole.SubstringByTextElements(0, Longest - 1).TrimEnd() + "…";
    }
}
