namespace JourneyBot.Decks.Pptx;

/// <summary>Finds out from its letters which way a text runs and which language it should be tagged with.</summary>
internal static class Script
{
    /// <summary>Decided by the first letter that has a direction.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsRightToLeftLetter(c))
            {
                return true;
            }

            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return false;
    }

    public static string Language(ReadOnlySpan<char> text, string fallback)
    {
        string? ideographs = null;
        foreach (var c in text)
        {
            if (c < 0x0590)
            {
                continue;
            }

            switch (c)
            {
                case <= '\u05FF' or (>= '\uFB1D' and <= '\uFB4F'):
                    return "he-IL";
                case <= '\u08FF' or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'):
                    return "ar-SA";
                case >= '\u3040' and <= '\u30FF':
                    return "ja-JP";
                case >= '\uAC00' and <= '\uD7A3':
                    return "ko-KR";
                case >= '\u4E00' and <= '\u9FFF':
                    ideographs = "zh-CN";
                    break;
                default:
                    break;
            }
        }

        return ideographs ?? fallback;
    }

    private static bool IsRightToLeftLetter(char c) =>
        c
            is (>= '\u0590' and <= '\u08FF')
                or (>= '\uFB1D' and <= '\uFDFF')
                or (>= '\uFE70' and <= '\uFEFC');
}
