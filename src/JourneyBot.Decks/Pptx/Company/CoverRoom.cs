using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>What a company's cover holds: the map's name, what stands below it, and whether a strip of stages may stand at the foot.</summary>
internal sealed class CoverRoom
{
    private static readonly Length StripHeight = Length.Inches(0.5);
    private static readonly Length Between = Length.Inches(0.15);
    private static readonly Length Edge = Length.Inches(0.3);
    private static readonly TextStyle Boxed = new(Length.Points(18), Paint.Text);
    private readonly PlaceholderSketch? _subtitle;

    public CoverRoom(LayoutRoles roles, Length width, Length height, Box body)
    {
        Layout = roles.Cover ?? roles.TitleOnly;
        TitlePlaceholder = Layout.Title!;
        Title = TextRoom.In(
            TitlePlaceholder,
            TitlePlaceholder.Readable,
            36,
            3,
            54,
            48,
            44,
            40,
            36,
            32,
            28,
            24
        );
        _subtitle = roles.Cover is null ? null : SubtitleOf(Layout);
        if (_subtitle is null)
        {
            SubtitleBox = BelowTitle(roles.Cover is null ? body.Y : null, height);
            var lines = (int)(SubtitleBox.Height / TextFit.LineHeight(Boxed.Size));
            Subtitle = new TextRoom(Boxed.Size, Math.Max(1, lines), IsOwnSize: true);
        }
        else
        {
            SubtitleBox = _subtitle.Readable;
            Subtitle = TextRoom.In(_subtitle, SubtitleBox, 150, 4, 24, 20, 18, 16, 14, 12);
        }

        IsPlain = roles.Cover is not null && IsFree(body, width, height);
    }

    public LayoutSketch Layout { get; }

    public PlaceholderSketch TitlePlaceholder { get; }

    public TextRoom Title { get; }

    public TextRoom Subtitle { get; }

    public Box SubtitleBox { get; }

    public bool IsPlain { get; }

    public Layout Fill(Layout layout) =>
        layout with
        {
            TitleSize = Title.SizeToWrite,
            Subtitle = _subtitle?.Index,
            SubtitleType = _subtitle?.Type ?? "subTitle",
            SubtitleSize = Subtitle.SizeToWrite,
            BoxedSubtitle = _subtitle is null ? new BoxedText(SubtitleBox, Boxed) : null,
        };

    public static TextStyle Style(PlaceholderSketch placeholder, TextRoom room) =>
        new(room.Size, Paint.Strong) { Bold = placeholder.IsBold, Heading = true };

    private static PlaceholderSketch? SubtitleOf(LayoutSketch layout) =>
        layout
            .Placeholders.Where(p =>
                p is { Type: "subTitle" or "body", IsVertical: false, Index: not null }
                && p.Inner.Width > Length.Inches(2)
                && p.Inner.Height > Length.Points(12)
            )
            .OrderByDescending(p => p.Type is "subTitle")
            .ThenByDescending(p => p.Box.Width.InPoints * p.Box.Height.InPoints)
            .FirstOrDefault();

    private Box BelowTitle(Length? at, Length height)
    {
        var title = TitlePlaceholder.Inner;
        var top = at ?? Length.Min(title.Bottom + Between, height * 0.75);
        var room = Length.Min(Length.Inches(1.5), height - top - Edge);
        return new Box(title.X, top, title.Width, room);
    }

    private bool IsFree(Box body, Length width, Length height)
    {
        var top = body.Bottom - StripHeight;
        return Layout.Decorations.Count == 0
            && !Backdrop.Of(Layout, Layout.Colors, width, height).IsPicture
            && SubtitleBox.Bottom < top
            && Layout.Placeholders.All(p =>
                p.Type is "dt" or "ftr" or "sldNum" || p.Box.Bottom < top
            );
    }
}
