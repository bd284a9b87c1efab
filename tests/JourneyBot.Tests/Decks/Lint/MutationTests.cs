using System.Text.RegularExpressions;
using JourneyBot.Decks.Lint;
using JourneyBot.TestKit;
using JourneyBot.Tests.Decks.Pptx;

namespace JourneyBot.Tests.Decks.Lint;

public sealed partial class MutationTests
{
    private static readonly Dictionary<string, (string Rule, Func<Mutant> Make)> All = new(
        Breakage.All.Concat(ContainerBreakage.All).Concat(ContentBreakage.All),
        StringComparer.Ordinal
    );

    public static TheoryData<string, string> Breakages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, (rule, _)) in All)
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
        var pptx = All[breakage].Make().Bytes();

        var found = DeckLint.Check(new MemoryStream(pptx));

        Assert.Contains(found, f => f.Rule == rule);
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void In_a_companys_template_too(string breakage, string rule)
    {
        var pptx = Mutant.InCompanyTemplate(All[breakage].Make);

        var found = DeckLint.Check(new MemoryStream(pptx));

        Assert.Contains(found, f => f.Rule == rule);
    }

    [Fact]
    public void Every_rule_is_proven_by_a_breakage()
    {
        var proven = All.Values.Select(b => b.Rule).Append("zip-size");

        Assert.Empty(RulesInSource().Except(proven, StringComparer.Ordinal));
    }

    [Fact]
    public void A_deck_put_together_again_unbroken_is_clean()
    {
        Assert.Empty(DeckLint.Check(new MemoryStream(new Mutant().Bytes())));
        Assert.Empty(
            DeckLint.Check(new MemoryStream(Mutant.InCompanyTemplate(() => new Mutant())))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a zip file at all")]
    public void What_is_no_presentation_is_reported_and_not_thrown(string content) =>
        Assert.NotEmpty(
            DeckLint.Check(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)))
        );

    [Fact]
    public void A_file_too_large_to_be_read_is_reported_and_not_read()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        file.SetLength(256L * 1024 * 1024 + 1);

        Assert.Equal("zip-size", Assert.Single(DeckLint.Check(file)).Rule);
        Assert.Equal(0, file.Position);
    }

    [Fact]
    public void A_file_cut_off_in_the_middle_is_reported_and_not_thrown()
    {
        var pptx = KitDeck.Bytes();

        Assert.NotEmpty(DeckLint.Check(new MemoryStream(pptx[..(pptx.Length / 2)])));
    }

    private static IEnumerable<string> RulesInSource() =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", "JourneyBot.Decks", "Lint"),
                "*.cs"
            )
            .SelectMany(f =>
                RuleName().Matches(File.ReadAllText(f)).Select(m => m.Groups["rule"].Value)
            )
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(
        "report\\s*\\.(?:Error|Warn)\\(\\s*\"(?<rule>[a-z0-9-]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RuleName();
}
