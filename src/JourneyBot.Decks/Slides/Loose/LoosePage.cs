using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Own;

namespace JourneyBot.Decks.Slides.Loose;

/// <summary>
/// The page a slide is laid out on before it is scaled to the presentation's own: as high as ours, and as wide as the other's shape makes it.
/// Seen on a wall, text is then as large on every page.
/// </summary>
internal sealed record LoosePage(Template Template, double Scale, Box Foot)
{
    private static readonly Length NarrowestWidth = Length.Inches(10);
    private static readonly Length BelowBody = OwnTemplate.Height - OwnTemplate.BodyBox.Bottom;

    public static LoosePage For(PageSize page)
    {
        var shape = page.Width / page.Height;
        var width = Length.Max(OwnTemplate.Height * shape, NarrowestWidth);
        var height = width * (1 / shape);
        var inner = width - (OwnTemplate.Margin * 2);
        var body = OwnTemplate.BodyBox;
        var template = OwnTemplate.Instance with
        {
            Width = width,
            Height = height,
            Title = OwnTemplate.TitleBox with { Width = inner },
            Body = body with { Width = inner, Height = height - body.Y - BelowBody },
        };
        var foot = OwnTemplate.FootBox;
        return new LoosePage(
            template,
            Length.Points(page.Width) / width,
            foot with
            {
                Y = height - (OwnTemplate.Height - foot.Y),
                Width = inner,
            }
        );
    }

    /// <summary>The template of the file itself, which has the presentation's own size.</summary>
    public Template Scaled =>
        Template with
        {
            Width = Template.Width * Scale,
            Height = Template.Height * Scale,
        };
}
