using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>How large and on how many lines a placeholder can show text that has to be said there.</summary>
internal sealed record TextRoom(Length Size, int Lines, bool IsOwnSize)
{
    // A letter of ordinary text is about half as wide as it is high.
    private const double LetterWidth = 0.52;

    /// <summary>The size to write; nothing where the placeholder's own will do.</summary>
    public Length? SizeToWrite => IsOwnSize ? null : Size;

    /// <summary>The placeholder's own size, or the largest smaller one at which so many letters fit.</summary>
    public static TextRoom In(
        PlaceholderSketch placeholder,
        Box room,
        int letters,
        int mostLines,
        params ReadOnlySpan<double> smaller
    )
    {
        var own = Fit(placeholder, room, placeholder.Size, mostLines, isOwn: true);
        if (own.Holds(room, letters))
        {
            return own;
        }

        var best = own;
        foreach (var points in smaller)
        {
            var size = Length.Points(points);
            if (size >= placeholder.Size)
            {
                continue;
            }

            best = Fit(placeholder, room, size, mostLines, isOwn: false);
            if (best.Holds(room, letters))
            {
                break;
            }
        }

        return best;
    }

    private static TextRoom Fit(
        PlaceholderSketch placeholder,
        Box room,
        Length size,
        int mostLines,
        bool isOwn
    )
    {
        var line = TextFit.LineHeight(size) * Math.Max(0.8, placeholder.LineSpacing);
        // The last line needs no space below it.
        var lines = (int)((room.Height + (size * 0.15)) / line);
        return new TextRoom(size, Math.Clamp(lines, 1, mostLines), isOwn);
    }

    private bool Holds(Box room, int letters) =>
        Lines * (room.Width / (Size * LetterWidth)) >= letters;
}
