namespace JourneyBot.Decks.Pptx;

/// <summary>A distance on a slide or the height of its text, in whole English Metric Units (914,400 an inch).</summary>
internal readonly record struct Length(long Emu) : IComparable<Length>
{
    private const long EmuPerInch = 914_400;
    private const long EmuPerPoint = 12_700;

    public static Length Zero => default;

    public double InPoints => (double)Emu / EmuPerPoint;

    // DrawingML counts text sizes in hundredths of a point.
    public long HundredthsOfPoint => Emu * 100 / EmuPerPoint;

    public static Length Inches(double inches) => new((long)Math.Round(inches * EmuPerInch));

    public static Length Points(double points) => new((long)Math.Round(points * EmuPerPoint));

    public static Length Max(Length a, Length b) => a > b ? a : b;

    public static Length Min(Length a, Length b) => a < b ? a : b;

    public int CompareTo(Length other) => Emu.CompareTo(other.Emu);

    public static Length operator +(Length a, Length b) => new(a.Emu + b.Emu);

    public static Length operator -(Length a, Length b) => new(a.Emu - b.Emu);

    public static Length operator *(Length a, int times) => new(a.Emu * times);

    public static Length operator *(Length a, double times) => new((long)Math.Round(a.Emu * times));

    public static Length operator /(Length a, int parts) => new(a.Emu / parts);

    public static double operator /(Length a, Length b) => (double)a.Emu / b.Emu;

    public static bool operator <(Length a, Length b) => a.Emu < b.Emu;

    public static bool operator >(Length a, Length b) => a.Emu > b.Emu;

    public static bool operator <=(Length a, Length b) => a.Emu <= b.Emu;

    public static bool operator >=(Length a, Length b) => a.Emu >= b.Emu;
}
