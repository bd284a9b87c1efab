using JourneyBot.App.Setup;
using JourneyBot.Decks.Lint;

namespace JourneyBot.Tests.App.Setup;

public sealed class FindingLinesTests
{
    [Fact]
    public void Errors_come_first_by_their_part_and_a_verdict_ends_the_list()
    {
        LintFinding[] findings =
        [
            new("shape-id", "ppt/slides/slide1.xml", "Id 2 is used twice."),
            new("zip-tail", "", "There are bytes after the end of the archive."),
            new("color", "ppt/slides/slide1.xml", "White is not a colour."),
            new("a11y-title", "ppt/slides/slide2.xml", "The slide has no title.")
            {
                IsWarning = true,
            },
        ];

        string[] expected =
        [
            "PowerPoint may repair or refuse the file:",
            "  ppt/slides/slide1.xml",
            "    Id 2 is used twice. [shape-id]",
            "    White is not a colour. [color]",
            "  the file itself",
            "    There are bytes after the end of the archive. [zip-tail]",
            "",
            "Worse for people than it need be:",
            "  ppt/slides/slide2.xml",
            "    The slide has no title. [a11y-title]",
            "",
            "review.pptx: 3 errors and 1 warning.",
        ];
        Assert.Equal(expected, FindingLines.Of("review.pptx", findings));
    }

    [Fact]
    public void A_clean_file_is_one_line() =>
        Assert.Equal(["deck.pptx: nothing found."], FindingLines.Of("deck.pptx", []));
}
