using JourneyBot.Decks.Lint;
using JourneyBot.Tests.Decks.Pptx;

namespace JourneyBot.Tests.Decks.Lint;

public sealed class MutationTests
{
    public static TheoryData<string, string> Breakages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, (rule, _)) in Breakage.All)
            {
                data.Add(name, rule);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void Each_breakage_is_found_by_its_rule(string breakage, string rule)
    {
        var pptx = Breakage.All[breakage].Make().Bytes();

        var found = DeckLint.Check(new MemoryStream(pptx));

        Assert.Contains(found, f => f.Rule == rule);
    }

    [Fact]
    public void A_deck_put_together_again_unbroken_is_clean() =>
        Assert.Empty(DeckLint.Check(new MemoryStream(new Mutant().Bytes())));

    [Theory]
    [InlineData("")]
    [InlineData("not a zip file at all")]
    public void What_is_no_presentation_is_reported_and_not_thrown(string content) =>
        Assert.NotEmpty(
            DeckLint.Check(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)))
        );

    [Fact]
    public void A_file_cut_off_in_the_middle_is_reported_and_not_thrown()
    {
        var pptx = KitDeck.Bytes();

        Assert.NotEmpty(DeckLint.Check(new MemoryStream(pptx[..(pptx.Length / 2)])));
    }
}
