namespace JourneyBot.Journeys.Search;

/// <summary>How well typed words fit a name; the greater fits better.</summary>
/// <param name="Typed">How many words were typed.</param>
/// <param name="Matched">How many of them the name has.</param>
/// <param name="Literal">How many it has as they were typed, or in the plural.</param>
/// <param name="Length">How many words the name has.</param>
internal readonly record struct NameFit(int Typed, int Matched, int Literal, int Length)
    : IComparable<NameFit>
{
    private const int ShortestPrefix = 3;
    private const int ShortestWithError = 4;
    private const int ShortestWithTwoErrors = 8;

    public bool IsMatch => Typed > 0 && Matched == Typed;

    public bool IsLiteral => IsMatch && Literal == Typed;

    /// <summary>The typed words are the whole name.</summary>
    public bool IsWhole => IsLiteral && Length == Typed;

    public static bool operator <(NameFit left, NameFit right) => left.CompareTo(right) < 0;

    public static bool operator >(NameFit left, NameFit right) => left.CompareTo(right) > 0;

    public static bool operator <=(NameFit left, NameFit right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NameFit left, NameFit right) => left.CompareTo(right) >= 0;

    public static NameFit Of(List<string> typed, List<string> name)
    {
        var left = new List<string>(name);
        var literal = typed.Count(w => Take(left, n => IsLiterally(w, n)));
        // What fits literally is out of the way before anything is taken for an error.
        var open = typed.Where(w => !name.Exists(n => IsLiterally(w, n)));
        var loose = open.Count(w => Take(left, n => IsLoosely(w, n)));
        return new NameFit(typed.Count, literal + loose, literal, name.Count);
    }

    // Shorter names are fuller matches of the same words.
    public int CompareTo(NameFit other) =>
        (Matched, Literal, -Length).CompareTo((other.Matched, other.Literal, -other.Length));

    private static bool Take(List<string> left, Predicate<string> fits)
    {
        var index = left.FindIndex(fits);
        if (index >= 0)
        {
            left.RemoveAt(index);
        }

        return index >= 0;
    }

    private static bool IsLiterally(string typed, string name) =>
        string.Equals(Singular(typed), Singular(name), StringComparison.Ordinal);

    private static bool IsLoosely(string typed, string name)
    {
        if (typed.Length >= ShortestPrefix && name.StartsWith(typed, StringComparison.Ordinal))
        {
            return true;
        }

        var errors = typed.Length switch
        {
            < ShortestWithError => 0,
            < ShortestWithTwoErrors => 1,
            _ => 2,
        };
        return errors > 0 && Spelling.Distance(typed, name, errors) <= errors;
    }

    private static string Singular(string word)
    {
        if (word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal))
        {
            return word;
        }

        return word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }
}
