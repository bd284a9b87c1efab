using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Health;

namespace JourneyBot.Tests.Decks.Pptx;

public sealed partial class ContrastTests
{
    // What WCAG asks for text of ordinary size.
    private const double Enough = 4.5;
    private const int White = 0xFFFFFF;

    [Theory]
    [InlineData("dk1")]
    [InlineData("dk2")]
    [InlineData("accent1")]
    [InlineData("accent2")]
    [InlineData("accent3")]
    [InlineData("accent4")]
    [InlineData("accent5")]
    [InlineData("accent6")]
    [InlineData("hlink")]
    public void Each_colour_of_the_theme_can_be_read_on_white_and_under_white(string slot) =>
        Assert.True(Contrast(OfTheme(slot), White) >= Enough);

    [Theory]
    [InlineData(Rag.Red)]
    [InlineData(Rag.Amber)]
    [InlineData(Rag.Green)]
    public void Each_status_can_be_read_on_the_page_and_on_a_band(Rag rag)
    {
        var status = Rgb(Encoding.ASCII.GetString(Status.Of(rag).Paint.Fill));

        Assert.True(Contrast(status, White) >= Enough);
        Assert.True(Contrast(status, OfTheme("lt2")) >= Enough);
    }

    [Fact]
    public void No_accent_is_a_status_colour()
    {
        var accents = Enumerable.Range(1, 6).Select(i => OfTheme($"accent{i}"));
        var statuses = Enum.GetValues<Rag>()
            .Where(r => r != Rag.Unknown)
            .Select(r => Rgb(Encoding.ASCII.GetString(Status.Of(r).Paint.Fill)));

        Assert.Empty(accents.Intersect(statuses));
    }

    private static int OfTheme(string slot)
    {
        var xml = OwnTheme.Xml("x");
        return Rgb(xml[xml.IndexOf($"<a:{slot}>", StringComparison.Ordinal)..]);
    }

    private static int Rgb(string xml) =>
        int.Parse(
            Color().Match(xml).Groups["rgb"].Value,
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture
        );

    private static double Contrast(int a, int b)
    {
        var (light, dark) = (Luminance(a), Luminance(b));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(int rgb) =>
        (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));

    private static double Linear(int channel)
    {
        var value = (channel & 255) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("srgbClr val=\"(?<rgb>[0-9A-F]{6})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Color();
}
