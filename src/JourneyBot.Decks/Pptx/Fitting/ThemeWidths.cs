using JourneyBot.Decks.Pptx.Fonts;

namespace JourneyBot.Decks.Pptx.Fitting;

/// <summary>The widths of a theme's two typefaces, regular and bold, over the fonts of one library.</summary>
internal sealed class ThemeWidths(ThemeFonts fonts, FontLibrary library)
{
    private readonly FaceWidths _heading = new(fonts.Heading, fonts, library, bold: false);
    private readonly FaceWidths _boldHeading = new(fonts.Heading, fonts, library, bold: true);
    private readonly FaceWidths _body = new(fonts.Body, fonts, library, bold: false);
    private readonly FaceWidths _boldBody = new(fonts.Body, fonts, library, bold: true);

    public FaceWidths Body => _body;

    public FaceWidths Of(TextStyle style) =>
        (style.Heading, style.Bold) switch
        {
            (true, true) => _boldHeading,
            (true, false) => _heading,
            (false, true) => _boldBody,
            _ => _body,
        };
}
