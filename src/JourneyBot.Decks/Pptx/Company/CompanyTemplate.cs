using JourneyBot.Decks.Lint;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>A company's own .pptx or .potx, ready to have decks made in it; can be kept and used by any number of decks at once.</summary>
public sealed class CompanyTemplate
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int LargestFile = Container.LargestFile;

    private CompanyTemplate(Template template) => Template = template;

    internal Template Template { get; }

    /// <summary>Reads a file that was found good before; null where it is not.</summary>
    public static CompanyTemplate? Open(ReadOnlyMemory<byte> file) =>
        CompanyReader.Read(file, new TemplateReport()) is { } template ? new(template) : null;

    /// <summary>Reads a file from outside, makes a small deck in it and checks that; says in plain words what is wrong, what was left out and what was found.</summary>
    public static TemplateReading Read(ReadOnlyMemory<byte> file)
    {
        var report = new TemplateReport();
        var template = CompanyReader.Read(file, report);
        if (template is not null)
        {
            Try(template, report);
        }

        return new TemplateReading(report.Problems, report.Remarks, report.Found)
        {
            Template = template is not null && report.Problems.Count == 0 ? new(template) : null,
        };
    }

    // What PowerPoint would repair in a deck is better said today than found in a review.
    private static void Try(Template template, TemplateReport report)
    {
        using var deck = new MemoryStream();
        TrialDeck.Write(template, deck);
        deck.Position = 0;
        foreach (
            var finding in DeckLint
                .Check(deck)
                .Where(f => !f.IsWarning)
                .DistinctBy(f => f.Message, StringComparer.Ordinal)
                .Take(5)
        )
        {
            report.Problem(
                $"PowerPoint would offer to repair decks made in this file ({finding.Part}): {finding.Message} Open the file in PowerPoint, let it repair, save it, and send that one."
            );
        }
    }
}

/// <summary>What became of reading a company's file; without a template the problems say why.</summary>
/// <param name="Problems">Why the file can't be used; empty where it can.</param>
/// <param name="Remarks">What was left out of it or is done differently.</param>
/// <param name="Found">Its size, layouts, typefaces and what each is used for.</param>
public sealed record TemplateReading(
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<string> Found
)
{
    public CompanyTemplate? Template { get; init; }
}
