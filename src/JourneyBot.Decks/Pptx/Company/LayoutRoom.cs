using System.Globalization;
using JourneyBot.Decks.Pptx.Fonts;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>The layouts of each role as slides use them: placeholders by number, text sizes, colours, and the room for content.</summary>
internal sealed class LayoutRoom(
    LayoutRoles roles,
    Length width,
    Length height,
    TemplateReport report
)
{
    private static readonly TextStyle Plain = new(Length.Points(12), Paint.Text);

    public Template Fill(PartCopier copier, string notesMaster)
    {
        var (body, foot) = FootPlace.Below(RoomOnSlide.Of(roles, width, height), roles.TitleOnly);
        Check(body);
        var placeholder = roles.TitleOnly.Title!;
        var title = TextRoom.In(placeholder, placeholder.Readable, 112, 3, 32, 28, 26, 24, 22, 20);
        var cover = new CoverRoom(roles, width, height, body);
        return new Template
        {
            Width = width,
            Height = height,
            Fonts = Fonts(roles.TitleOnly.Master),
            Title = placeholder.Readable,
            Body = body,
            TitleStyle = CoverRoom.Style(placeholder, title),
            TitleLines = title.Lines,
            CoverTitle = cover.TitlePlaceholder.Readable,
            CoverTitleStyle = CoverRoom.Style(cover.TitlePlaceholder, cover.Title),
            CoverTitleLines = cover.Title.Lines,
            CoverSubtitle = cover.SubtitleBox,
            CoverSubtitleStyle = Plain with { Size = cover.Subtitle.Size },
            CoverSubtitleLines = cover.Subtitle.Lines,
            HasPlainCover = cover.IsPlain,
            FootWidth = foot.Width,
            FootStyle = foot.Style,
            Parts = [],
            Masters = [],
            NotesMaster = notesMaster,
            Properties = [],
            DefaultTextStyle = [],
            Cover = cover.Fill(LayoutOf(cover.Layout, copier)),
            TitleOnly = LayoutOf(roles.TitleOnly, copier) with
            {
                TitleSize = title.SizeToWrite,
                Foot = foot.Index,
                BoxedFoot = foot.Boxed,
            },
            TitleAndContent = Content(copier, body, title, foot),
        };
    }

    private Layout Content(PartCopier copier, Box body, TextRoom title, FootPlace foot)
    {
        var layout = roles.Content ?? roles.TitleOnly;
        var place = roles.Content?.Contents.FirstOrDefault();
        return LayoutOf(layout, copier) with
        {
            TitleSize = title.SizeToWrite,
            Content = place?.Index,
            ContentType = place?.Type is "body" ? "body" : null,
            BoxedContent = place?.Index is null ? new BoxedText(body, Plain) : null,
            Foot = foot.Index is null ? null : layout.NumberOf("ftr"),
            BoxedFoot = foot.Boxed,
        };
    }

    private Layout LayoutOf(LayoutSketch sketch, PartCopier copier)
    {
        var colors = sketch.Colors;
        var backdrop = Backdrop.Of(sketch, colors, width, height);
        if (backdrop.IsPicture)
        {
            report.Remark(
                $"The layout {TemplateReport.Quoted(sketch.Name)} lies on a picture; whether text can be read on it could not be checked."
            );
        }

        Legible(sketch, colors, backdrop);
        return new Layout(copier.Take(sketch.Part), sketch.Title!.Type)
        {
            TitleIndex = sketch.Title.Index,
            Number = sketch.NumberOf("sldNum"),
            Palette = PaletteChoice.For(colors, backdrop.Color),
            ColorMapping = ColorMappings.Of(sketch.Override),
        };
    }

    private void Check(Box body)
    {
        if (!RoomOnSlide.IsEnough(body))
        {
            report.Problem(
                $"The layout {TemplateReport.Quoted(roles.TitleOnly.Name)} leaves {Cm(body.Width)} × {Cm(body.Height)} cm for content; our slides need at least {Cm(RoomOnSlide.LeastWidth)} × {Cm(RoomOnSlide.LeastHeight)} cm. Make room on it, or draw a rectangle named {Slots.Body} where the content may go."
            );
        }
    }

    private void Legible(LayoutSketch sketch, ThemeColors colors, Backdrop backdrop)
    {
        const double LargeText = 3;
        if (
            !backdrop.IsPicture
            && colors.Of(sketch.Title!.TextFill) is { } ink
            && Contrast.Between(ink, backdrop.Color) is < LargeText and var contrast
        )
        {
            report.Remark(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Titles of the layout {TemplateReport.Quoted(sketch.Name)} are hard to read on its background: their contrast is {contrast:0.0}, and should be at least 3."
                )
            );
        }
    }

    private static ThemeFonts Fonts(MasterSketch master) =>
        new(master.Typeface("majorFont"), master.Typeface("minorFont"))
        {
            EastAsian = master.Typeface("minorFont", "ea"),
            Complex = master.Typeface("minorFont", "cs"),
        };

    private static string Cm(Length length) =>
        (length.InPoints / 72 * 2.54).ToString("0.0", CultureInfo.InvariantCulture);
}
