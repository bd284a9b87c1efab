using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.TestKit.Wrapping;

namespace JourneyBot.EndToEnd.Decks;

/// <summary>Lines are planned as another program draws them: cells in twelve scripts, sizes from 9 to 24 points.</summary>
public sealed class WrappingTests
{
    private const int Cells = 240;

    [Fact]
    public void Nineteen_cells_of_twenty_wrap_within_a_line_of_what_was_planned_and_few_take_more()
    {
        var wrapped = WrapCheck.Run(Cells, seed: 20261122, FontLibrary.Installed);

        var off = wrapped.Where(w => Math.Abs(w.Off) > 1).ToList();
        Assert.True(off.Count <= Cells / 20, Told(off));
        var over = wrapped.Where(w => w.Off < 0).ToList();
        Assert.True(over.Count <= Cells / 20, Told(over));
    }

    private static string Told(IReadOnlyList<Wrapped> cells) =>
        $"{cells.Count} of {Cells}: "
        + string.Join(
            "; ",
            cells.Select(w => $"{w.Cell.Script} planned {w.Cell.Planned}, drawn {w.Drawn}")
        );
}
