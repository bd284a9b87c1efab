namespace JourneyBot.Decks.Pptx.Company;

/// <summary>How well a colour can be read on another: the ratio of the accessibility guidelines, 1 to 21.</summary>
internal static class Contrast
{
    /// <summary>What text of ordinary size needs.</summary>
    public const double Text = 4.5;

    public static double Between(int a, int b)
    {
        var (one, other) = (Luminance(a), Luminance(b));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>From 0 for a grey to 1 for a pure colour.</summary>
    public static double Colorfulness(int rgb)
    {
        var (r, g, b) = (rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        return (Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b))) / 255.0;
    }

    public static bool IsDark(int rgb) => Luminance(rgb) < 0.18;

    /// <summary>The colour with its lightness multiplied and raised, both in percent, as themes do it.</summary>
    public static int Shift(int rgb, int luminance, int offset)
    {
        var (hue, saturation, lightness) = ToHsl(rgb);
        return FromHsl(
            hue,
            saturation,
            Math.Clamp((lightness * luminance / 100) + (offset / 100.0), 0, 1)
        );
    }

    /// <summary>The nearest colour of the same hue that can be read on all of these.</summary>
    public static int Readable(int rgb, params ReadOnlySpan<int> grounds)
    {
        var (hue, saturation, lightness) = ToHsl(rgb);
        for (var step = 0; step <= 20; step++)
        {
            foreach (var moved in (double[])[lightness - (step * 0.05), lightness + (step * 0.05)])
            {
                var candidate = step == 0 ? rgb : FromHsl(hue, saturation, Math.Clamp(moved, 0, 1));
                if (Least(candidate, grounds) >= Text)
                {
                    return candidate;
                }
            }
        }

        return rgb;
    }

    private static double Least(int rgb, ReadOnlySpan<int> grounds)
    {
        var least = double.MaxValue;
        foreach (var ground in grounds)
        {
            least = Math.Min(least, Between(rgb, ground));
        }

        return least;
    }

    private static double Luminance(int rgb) =>
        (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));

    private static double Linear(int channel)
    {
        var value = (channel & 255) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static (double Hue, double Saturation, double Lightness) ToHsl(int rgb)
    {
        var (r, g, b) = ((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
        var (max, min) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
        var (lightness, range) = ((max + min) / 2, max - min);
        if (range <= 0)
        {
            return (0, 0, lightness);
        }

        var saturation = range / (1 - Math.Abs((2 * lightness) - 1));
        if (max <= r)
        {
            return ((((g - b) / range) + (g < b ? 6 : 0)) / 6, saturation, lightness);
        }

        var hue = max <= g ? ((b - r) / range) + 2 : ((r - g) / range) + 4;
        return (hue / 6, saturation, lightness);
    }

    private static int FromHsl(double hue, double saturation, double lightness)
    {
        var reach = saturation * Math.Min(lightness, 1 - lightness);
        return Channel(0) << 16 | Channel(8) << 8 | Channel(4);

        int Channel(int at)
        {
            var k = (at + (hue * 12)) % 12;
            var value = lightness - (reach * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
            return (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
        }
    }
}
