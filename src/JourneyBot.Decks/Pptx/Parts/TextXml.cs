namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>Paragraphs and runs, each with its direction, language and size.</summary>
internal static class TextXml
{
    public static void Paragraphs(SlidePart slide, IReadOnlyList<Paragraph> paragraphs)
    {
        if (paragraphs.Count == 0)
        {
            slide.Xml.Add($"""<a:p><a:endParaRPr lang="{slide.Deck.Language}" sz="800"/></a:p>""");
        }

        foreach (var paragraph in paragraphs)
        {
            Write(slide, paragraph);
        }
    }

    /// <summary>Text whose look comes from its placeholder, but for the size where one is given.</summary>
    public static void Inherited(SlidePart slide, string text, Length? size = null)
    {
        var xml = slide.Xml;
        xml.Add("<a:p>"u8);
        if (Script.IsRightToLeft(text))
        {
            xml.Add("""<a:pPr algn="r" rtl="1"/>"""u8);
        }
        else if (slide.Deck.RightToLeft)
        {
            xml.Add("""<a:pPr algn="r"/>"""u8);
        }

        if (text.Length > 0)
        {
            xml.Add($"<a:r><a:rPr");
            Language(slide, text);
            if (size is { } given)
            {
                xml.Add($" sz=\"{given.HundredthsOfPoint}\"");
            }

            xml.Add($"""/><a:t>{text}</a:t></a:r>""");
        }

        xml.Add("</a:p>"u8);
    }

    private static void Write(SlidePart slide, Paragraph paragraph)
    {
        var xml = slide.Xml;
        xml.Add("<a:p>"u8);
        Properties(xml, paragraph, paragraph.IsRightToLeft);
        foreach (var run in paragraph.Runs)
        {
            if (run.Text.Length > 0)
            {
                Run(slide, run);
            }
        }

        // Without this an empty line is as high as the default text.
        if (paragraph.Runs is [var only, ..] && paragraph.Runs.All(r => r.Text.Length == 0))
        {
            xml.Add(
                $"""<a:endParaRPr lang="{slide.Deck.Language}" sz="{only.Style.Size.HundredthsOfPoint}"/>"""
            );
        }

        xml.Add("</a:p>"u8);
    }

    private static void Properties(Utf8Xml xml, Paragraph paragraph, bool rightToLeft)
    {
        var align = paragraph.Align switch
        {
            TextAlign.Center => "ctr",
            TextAlign.End => rightToLeft ? "l" : "r",
            _ => rightToLeft ? "r" : "l",
        };
        xml.Add("<a:pPr"u8);
        if (paragraph.Bulleted)
        {
            xml.Add(
                $""" marL="{Paragraph.BulletIndent}" indent="{Length.Zero - Paragraph.BulletIndent}" """
            );
        }

        xml.Add($""" algn="{align}" """);
        xml.Add(rightToLeft ? "rtl=\"1\">"u8 : ">"u8);
        if (paragraph.SpaceBefore > Length.Zero)
        {
            xml.Add(
                $"""<a:spcBef><a:spcPts val="{paragraph.SpaceBefore.HundredthsOfPoint}"/></a:spcBef>"""
            );
        }

        if (paragraph.Bulleted)
        {
            xml.Add("""<a:buFont typeface="Arial"/><a:buChar char="•"/>"""u8);
        }

        xml.Add("</a:pPr>"u8);
    }

    private static void Run(SlidePart slide, TextRun run)
    {
        var xml = slide.Xml;
        xml.Add("<a:r><a:rPr"u8);
        Language(slide, run.Text);
        xml.Add($""" sz="{run.Style.Size.HundredthsOfPoint}" """);
        if (run.Style.Bold)
        {
            xml.Add("b=\"1\" "u8);
        }

        if (run.Style.Italic)
        {
            xml.Add("i=\"1\" "u8);
        }

        xml.Add($"""dirty="0">{run.Style.Paint}""");
        slide.Click(run.Link, keepTextColor: true);
        xml.Add($"</a:rPr><a:t>{run.Text}</a:t></a:r>");
    }

    private static void Language(SlidePart slide, string text)
    {
        var language = Script.Language(text, slide.Deck.Language, slide.Deck.Locale);
        slide.Xml.Add($" lang=\"{language}\"");
        if (!ReferenceEquals(language, slide.Deck.Language))
        {
            slide.Xml.Add($" altLang=\"{slide.Deck.Language}\"");
        }
    }
}
