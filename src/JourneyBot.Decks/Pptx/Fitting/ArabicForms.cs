namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>The shape an Arabic letter takes between its neighbours, as the code point that stands for that shape alone.</summary>
internal static class ArabicForms
{
    private const int Tatweel = 0x0640;
    private const int Lam = 0x0644;

    // Letters with two shapes join only to the letter before them, those with four to both sides.
    private const string ShapesFromHamza = "12222424244444222244444444";
    private const string ShapesFromFeh = "4444444224";
    private static readonly Dictionary<int, (int Isolated, int Shapes)> Letters = Make();

    public static bool IsLetter(int codePoint) => codePoint is >= 0x0621 and <= 0x06D3;

    /// <summary>The letter at this place in its shape; zero where the letter before has swallowed it.</summary>
    public static int At(ReadOnlySpan<char> text, int at)
    {
        var letter = text[at];
        if (!Letters.TryGetValue(letter, out var known))
        {
            return letter;
        }

        var (before, after) = (Neighbour(text, at, -1), Neighbour(text, at, 1));
        if (before == Lam && IsAlef(letter))
        {
            return 0;
        }

        var joinsBefore = JoinsOn(before);
        if (letter == Lam && IsAlef(after))
        {
            return LamAlef(after) + (joinsBefore ? 1 : 0);
        }

        var joinsAfter = known.Shapes == 4 && (after == Tatweel || Shapes(after) >= 2);
        var shape = (joinsBefore && known.Shapes > 1 ? 1 : 0) + (joinsAfter ? 2 : 0);
        return known.Isolated + shape;
    }

    private static bool JoinsOn(int before) => before == Tatweel || Shapes(before) == 4;

    private static int Shapes(int letter) =>
        Letters.TryGetValue(letter, out var known) ? known.Shapes : 0;

    private static bool IsAlef(int letter) => letter is 0x0622 or 0x0623 or 0x0625 or 0x0627;

    private static int LamAlef(int alef) =>
        alef switch
        {
            0x0622 => 0xFEF5,
            0x0623 => 0xFEF7,
            0x0625 => 0xFEF9,
            _ => 0xFEFB,
        };

    // Marks above and below the letters do not part them.
    private static int Neighbour(ReadOnlySpan<char> text, int at, int step)
    {
        for (at += step; at >= 0 && at < text.Length; at += step)
        {
            if (text[at] is not ((>= '\u064B' and <= '\u065F') or '\u0670'))
            {
                return text[at];
            }
        }

        return 0;
    }

    private static Dictionary<int, (int, int)> Make()
    {
        var letters = new Dictionary<int, (int, int)>
        {
            [0x067E] = (0xFB56, 4),
            [0x0686] = (0xFB7A, 4),
            [0x0698] = (0xFB8A, 2),
            [0x06A9] = (0xFB8E, 4),
            [0x06AF] = (0xFB92, 4),
            [0x06CC] = (0xFBFC, 4),
        };
        var next = Add(0x0621, ShapesFromHamza, 0xFE80);
        Add(0x0641, ShapesFromFeh, next);
        return letters;

        int Add(int letter, string shapes, int form)
        {
            foreach (var shape in shapes)
            {
                letters[letter++] = (form, shape - '0');
                form += shape - '0';
            }

            return form;
        }
    }
}
