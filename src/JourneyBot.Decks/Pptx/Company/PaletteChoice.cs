namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Chooses a colour of the theme for each paint, so that everything can be read on the page of a layout.</summary>
internal sealed class PaletteChoice
{
    private const double Faint = 1.15;
    private const double Subtle = 1.7;
    private static readonly string[] Slots = ["tx1", "bg1", "tx2", "bg2"];
    private readonly ThemeColors _colors;
    private readonly int _page;
    private readonly bool _isDark;
    private readonly Tone _ground;
    private readonly Tone _text;
    private readonly byte[]?[] _fills = new byte[Paint.Roles][];

    private PaletteChoice(ThemeColors colors, int page)
    {
        _colors = colors;
        _page = page;
        _isDark = Contrast.IsDark(page);
        _ground = Slots.Select(s => new Tone(s)).MinBy(t => Contrast.Between(colors.Of(t), page));
        _text = First(
            [.. Slots.Select(s => new Tone(s))],
            t => OnPage(t) >= Contrast.Text,
            Slots.Select(s => new Tone(s)).MaxBy(OnPage)
        );
    }

    /// <summary>The palette for slides whose background is this colour.</summary>
    public static Palette For(ThemeColors colors, int page) =>
        new PaletteChoice(colors, page).Make();

    private Palette Make()
    {
        var surface = Surface();
        var band = _colors.Of(surface);
        Set(Paint.Text, _text);
        Set(Paint.Background, _ground);
        Set(Paint.Surface, surface);
        Set(
            Paint.Strong,
            First([new Tone("tx2"), Accent(0, 100, band)], t => Reads(t, band), _text)
        );
        Set(
            Paint.Quiet,
            First(
                [_text with { Luminance = 65, Offset = 35 }, _text with { Luminance = 75 }],
                t => Reads(t, band),
                _text
            )
        );
        // Lines look fainter on a dark page.
        Set(Paint.Rule, Line(_isDark ? 2.1 : 1.45));
        Set(Paint.Muted, Line(_isDark ? 3.5 : 2.5));
        for (var i = 0; i < 12; i++)
        {
            Set(Paint.Accent(i), Accent(i % 6, i < 6 ? 100 : 70, band));
        }

        return new Palette(_fills, rgb => Contrast.Readable(rgb, _page, band));
    }

    // A theme's second background may be anything; a band only stands out a little.
    private Tone Surface() =>
        First(
            [
                new Tone("bg2"),
                _ground with
                {
                    Luminance = 95,
                },
                _ground with
                {
                    Luminance = 90,
                    Offset = 10,
                },
                _ground with
                {
                    Luminance = 85,
                    Offset = 15,
                },
            ],
            t =>
                OnPage(t) is > 1.03 and < Subtle
                && Contrast.Between(_colors.Of(t), _colors.Of(_text)) >= Contrast.Text + 1,
            _ground
        );

    // Between the page and its text, as near to the wanted contrast and as grey as the theme allows.
    private Tone Line(double wanted)
    {
        (int, int)[] steps =
        [
            (85, 0),
            (75, 0),
            (65, 0),
            (50, 0),
            (40, 0),
            (30, 0),
            (50, 50),
            (40, 60),
            (30, 70),
            (20, 80),
            (10, 90),
            (75, 25),
            (85, 15),
        ];
        return new[] { _ground, _text }
            .SelectMany(t => steps.Select(s => t with { Luminance = s.Item1, Offset = s.Item2 }))
            .Where(t => OnPage(t) > Faint)
            .DefaultIfEmpty(_text)
            .MinBy(t => Math.Abs(OnPage(t) - wanted) + (Contrast.Colorfulness(_colors.Of(t)) * 2));
    }

    // Text stands on accents in the page's own colour, and accents stand on the page as text.
    private Tone Accent(int index, int start, int band)
    {
        var slot = $"accent{index + 1}";
        var tones = _isDark
            ? ((int, int)[])
                [(100, 0), (90, 10), (80, 20), (60, 40), (50, 50), (40, 60), (30, 70), (20, 80)]
            : [(100, 0), (90, 0), (75, 0), (60, 0), (50, 0), (40, 0), (30, 0), (20, 0)];
        var steps = tones.Select(t => new Tone(slot, t.Item1, t.Item2)).ToList();
        var first = steps.FindIndex(t => Reads(t, band) && IsOver(t));
        // The second round of accents is told from the first by its lightness.
        var further = start < 100 ? 2 : 0;
        return first < 0 ? steps[^1] : steps[Math.Min(first + further, steps.Count - 1)];
    }

    private bool IsOver(Tone tone) =>
        Contrast.Between(_colors.Of(tone), _colors.Of(_ground)) >= Contrast.Text;

    private bool Reads(Tone tone, int band) =>
        OnPage(tone) >= Contrast.Text
        && Contrast.Between(_colors.Of(tone), band) >= Contrast.Text - 0.5;

    private double OnPage(Tone tone) => Contrast.Between(_colors.Of(tone), _page);

    private void Set(Paint paint, Tone tone) => _fills[paint.Role] = tone.Fill();

    private static Tone First(Tone[] candidates, Func<Tone, bool> holds, Tone otherwise)
    {
        foreach (var candidate in candidates)
        {
            if (holds(candidate))
            {
                return candidate;
            }
        }

        return otherwise;
    }
}
