using System.Text.RegularExpressions;

namespace JourneyBot.Tests.Rules;

public sealed partial class NamesAndSizesTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var tooLong = SourceTree
            .CSharpFiles.Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(f => f.lines > MostLines)
            .Select(f => $"{SourceTree.Relative(f.file)}: {f.lines} lines");

        Findings.AreNone(tooLong);
    }

    [Fact]
    public void No_folder_is_a_drawer_for_everything()
    {
        string[] drawers =
        [
            "Common",
            "Shared",
            "Core",
            "Utilities",
            "Utils",
            "Contracts",
            "Helpers",
            "Misc",
        ];

        var found = SourceTree.Folders.Where(folder =>
            drawers.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase)
        );

        Findings.AreNone(found);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var found =
            from file in SourceTree.CSharpFiles
            from Match declaration in TypeDeclaration.Matches(File.ReadAllText(file))
            let name = declaration.Groups["name"].Value
            where SaysNothing.IsMatch(name)
            select $"{SourceTree.Relative(file)}: {name}";

        Findings.AreNone(found);
    }

    [Theory]
    [InlineData("internal sealed class DeckManager(int a)", "DeckManager")]
    [InlineData("public readonly record struct UpdateDto", "UpdateDto")]
    [InlineData("internal static class CardUtils", "CardUtils")]
    [InlineData("public abstract record StageBase<T>", "StageBase")]
    public void A_name_that_says_nothing_is_found(string declaration, string name)
    {
        Assert.Equal(name, TypeDeclaration.Match(declaration).Groups["name"].Value);
        Assert.Matches(SaysNothing, name);
    }

    [Theory]
    [InlineData("JourneyDatabase")]
    [InlineData("ServicedStage")]
    public void A_word_inside_a_name_is_no_ending(string name) =>
        Assert.DoesNotMatch(SaysNothing, name);

    [GeneratedRegex(
        @"^[ \t]*(\w+ )*(class|struct|interface|enum|record( class| struct)?) (?<name>[A-Z]\w*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex TypeDeclaration { get; }

    [GeneratedRegex(
        "(Manager|Helpers?|Utils?|Utility|Utilities|Service|Processor|Base|Dto)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex SaysNothing { get; }
}
