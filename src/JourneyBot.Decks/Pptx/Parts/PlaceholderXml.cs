using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>Text in the placeholders of a layout, and in boxes where the layout has none.</summary>
internal static class PlaceholderXml
{
    private static ReadOnlySpan<byte> End => "</p:txBody></p:sp>"u8;

    public static void Title(SlidePart part, string title, Layout layout)
    {
        Open(part, "Title", layout.TitleType, layout.TitleIndex);
        TextXml.Inherited(part, title, layout.TitleSize);
        part.Xml.Add(End);
    }

    public static void Subtitle(SlidePart part, Slide slide, Layout layout)
    {
        if (slide.Subtitle is not { } subtitle)
        {
            return;
        }

        var lines = subtitle.Split('\n');
        if (layout.Subtitle is { } at)
        {
            Open(part, "Subtitle", layout.SubtitleType, at);
            foreach (var line in lines)
            {
                TextXml.Inherited(part, line, layout.SubtitleSize);
            }

            part.Xml.Add(End);
        }
        else if (layout.BoxedSubtitle is { } box)
        {
            Boxed(part, "Subtitle", box, lines.Select(l => Paragraph.Of(l, box.Style)));
        }
    }

    public static void Content(SlidePart part, Slide slide, Layout layout)
    {
        if (slide.Content.Count == 0)
        {
            return;
        }

        if (layout.Content is { } at)
        {
            Open(part, "Content", layout.ContentType, at);
            TextXml.Paragraphs(part, slide.Content);
            part.Xml.Add(End);
        }
        else if (layout.BoxedContent is { } box)
        {
            Boxed(part, "Content", box, slide.Content);
        }
    }

    public static void Foot(SlidePart part, Slide slide, Layout layout, int number)
    {
        if (slide.Foot.Length > 0 && layout.Foot is { } foot)
        {
            Open(part, "Source", "ftr", foot);
            TextXml.Inherited(part, slide.Foot);
            part.Xml.Add(End);
        }
        else if (slide.Foot.Length > 0 && layout.BoxedFoot is { } box)
        {
            Boxed(part, "Source", box, [Paragraph.Of(slide.Foot, box.Style)]);
        }

        if (slide.Kind != SlideKind.Cover && slide.Loose is null && layout.Number is { } at)
        {
            Open(part, "Slide number", "sldNum", at);
            part.Xml.Add(
                $$"""<a:p><a:fld id="{8C2F3D55-6A0E-4B43-A8F7-1B5B6E2B1A02}" type="slidenum"><a:rPr lang="{{part.Deck.Language}}"/><a:t>{{number}}</a:t></a:fld></a:p></p:txBody></p:sp>"""
            );
        }
    }

    /// <summary>Begins a placeholder; its paragraphs and the end of its text body and shape follow.</summary>
    public static void Open(SlidePart part, string name, string? type, int? index)
    {
        var xml = part.Xml;
        xml.Add(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{part.NextShape()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph"""
        );
        if (type is not null)
        {
            xml.Add($" type=\"{type}\"");
        }

        if (index is { } at)
        {
            xml.Add($" idx=\"{at}\"");
        }

        xml.Add("/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"u8);
    }

    private static void Boxed(
        SlidePart part,
        string name,
        BoxedText place,
        IEnumerable<Paragraph> paragraphs
    ) => ShapeXml.Write(part, new TextShape(name, place.Box, [.. paragraphs]));
}
