namespace JourneyBot.Decks.Lint;

/// <summary>One thing found in a presentation: a short rule name, the part it is in (empty for the file itself) and what is wrong.</summary>
public sealed record LintFinding(string Rule, string Part, string Message)
{
    /// <summary>A warning makes a file worse for people; everything else may make PowerPoint repair or refuse it.</summary>
    public bool IsWarning { get; init; }
}

/// <summary>Collects findings while a file is read.</summary>
internal sealed class LintReport
{
    // A broken file may break one rule on every slide; a person needs the first few.
    private const int MostPerRule = 50;
    private readonly List<LintFinding> _findings = [];
    private readonly Dictionary<string, int> _perRule = new(StringComparer.Ordinal);

    public void Error(string rule, string part, string message) =>
        Add(new LintFinding(rule, part, message));

    public void Warn(string rule, string part, string message) =>
        Add(new LintFinding(rule, part, message) { IsWarning = true });

    public IReadOnlyList<LintFinding> Findings() => [.. _findings.OrderBy(f => f.IsWarning)];

    private void Add(LintFinding finding)
    {
        var seen = _perRule.GetValueOrDefault(finding.Rule);
        _perRule[finding.Rule] = seen + 1;
        if (seen < MostPerRule)
        {
            _findings.Add(finding);
        }
    }
}
