namespace JourneyBot.Decks.Pptx.Company;

/// <summary>The room a layout leaves for content: where the designer put content, clear of title, foot, logos and panels.</summary>
internal static class RoomOnSlide
{
    /// <summary>Less than this holds no table that could be read.</summary>
    public static readonly Length LeastWidth = Length.Inches(6);
    public static readonly Length LeastHeight = Length.Inches(2.9);
    private static readonly Length Gap = Length.Inches(0.08);
    private static readonly Length Edge = Length.Inches(0.35);

    // A logo may cost this share of the room; what costs more lies behind the text on purpose.
    private const double MostCost = 0.35;

    // A place much smaller than what is free belongs to something else than the slide's main content.
    private const double OddlySmall = 0.6;

    public static Box Of(LayoutRoles roles, Length width, Length height)
    {
        var layout = roles.TitleOnly;
        if (layout.Slot(Slots.Body) is { } asked)
        {
            return Cut(asked, new Box(Length.Zero, Length.Zero, width, height));
        }

        var free = Clear(Free(layout, width, height), layout, width, height);
        var meant = Meant(roles, layout);
        if (meant is not { } place)
        {
            return free;
        }

        var top = Length.Max(place.Y, free.Y);
        var bottom = Length.Min(place.Bottom, free.Bottom);
        var usual = Clear(new Box(place.X, top, place.Width, bottom - top), layout, width, height);
        return Area(usual) >= Area(free) * OddlySmall && IsEnough(usual) ? usual : free;
    }

    public static bool IsEnough(Box room) => room.Width >= LeastWidth && room.Height >= LeastHeight;

    private static Box? Meant(LayoutRoles roles, LayoutSketch layout)
    {
        var content = (roles.Content ?? layout).Contents.FirstOrDefault();
        return content is { Inner: { Width.Emu: > 0, Height.Emu: > 0 } inner }
            ? inner with
            {
                Y = content.Box.Y,
                Height = content.Box.Height,
            }
            : null;
    }

    // Below the title, as wide as the title's text, down to what stands at the foot.
    private static Box Free(LayoutSketch layout, Length width, Length height)
    {
        var title = layout.Title!;
        var (box, inner) = (title.Box, title.Inner);
        var top = box.Bottom + Gap;
        if (box.Height <= Length.Zero || top > height / 2)
        {
            top = height / 4;
        }

        var foot = layout
            .Placeholders.Where(p => p.Type is "ftr" or "sldNum" or "dt" && p.Box.Y > height / 2)
            .Select(p => p.Box.Y)
            .Append(height - Edge)
            .Min();
        // A title in a side column leaves the rest of the width.
        var isNarrow = inner.Width < width / 2;
        var (left, right) = isNarrow
            ? (Edge, width - Edge)
            : (Length.Max(inner.X, Edge), Length.Min(inner.Right, width - Edge));
        return new Box(left, top, right - left, foot - Gap - top);
    }

    private static Box Clear(Box room, LayoutSketch layout, Length width, Length height)
    {
        foreach (var decoration in layout.Decorations.Select(d => d.Box))
        {
            var isBackdrop = decoration.Width / width > 0.85 && decoration.Height / height > 0.85;
            if (isBackdrop || !Overlaps(room, decoration))
            {
                continue;
            }

            var best = Around(room, decoration).MaxBy(Area);
            room = Area(best) >= Area(room) * (1 - MostCost) ? best : room;
        }

        return room;
    }

    private static IEnumerable<Box> Around(Box room, Box thing) =>
        [
            room with
            {
                Height = thing.Y - Gap - room.Y,
            },
            room with
            {
                Width = thing.X - Gap - room.X,
            },
            room with
            {
                Y = thing.Bottom + Gap,
                Height = room.Bottom - thing.Bottom - Gap,
            },
            room with
            {
                X = thing.Right + Gap,
                Width = room.Right - thing.Right - Gap,
            },
        ];

    private static Box Cut(Box box, Box to)
    {
        var (x, y) = (Length.Max(box.X, to.X), Length.Max(box.Y, to.Y));
        return new Box(
            x,
            y,
            Length.Min(box.Right, to.Right) - x,
            Length.Min(box.Bottom, to.Bottom) - y
        );
    }

    private static bool Overlaps(Box a, Box b) =>
        a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    private static double Area(Box box) =>
        Math.Max(0, box.Width.InPoints) * Math.Max(0, box.Height.InPoints);
}
