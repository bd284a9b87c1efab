using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace JourneyBot.Decks.Pptx;

/// <summary>A colour of the theme by its slot, its luminance multiplied by a percentage and then raised by another.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tone(string Slot, int Luminance = 100, int Offset = 0)
{
    public byte[] Fill()
    {
        var modifiers = Luminance == 100 ? "" : $"""<a:lumMod val="{Luminance}000"/>""";
        modifiers += Offset == 0 ? "" : $"""<a:lumOff val="{Offset}000"/>""";
        return Encoding.ASCII.GetBytes(
            $"""<a:solidFill><a:schemeClr val="{Slot}">{modifiers}</a:schemeClr></a:solidFill>"""
        );
    }

    public static byte[] Fixed(int rgb) =>
        Encoding.ASCII.GetBytes(
            $"""<a:solidFill><a:srgbClr val="{rgb.ToString("X6", CultureInfo.InvariantCulture)}"/></a:solidFill>"""
        );
}
