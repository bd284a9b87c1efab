using System.Text.RegularExpressions;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Rules;

/// <summary>What is checked in works on every machine: no absolute paths, and no package source of the writer's own.</summary>
public sealed partial class NothingOfThisMachineTests
{
    [Fact]
    public void No_file_names_a_path_of_one_machine()
    {
        Findings.AreNone(LinesWith(MachinePath));
    }

    [Fact]
    public void No_file_names_a_package_registry()
    {
        Findings.AreNone(LinesWith(Registry));
    }

    [Fact]
    public void The_lock_file_of_npm_has_hashes_and_no_addresses_to_fetch_from()
    {
        var text = File.ReadAllText(
            Repository.PathTo("tests", "JourneyBot.EndToEnd", "package-lock.json")
        );

        Assert.Contains("\"integrity\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=/ho" + "me/ada/map.db")]
    [InlineData("open(\"/t" + "mp/map.pptx\")")]
    [InlineData("see `/wo" + "rk/notes.md`")]
    [InlineData("C:\\Us" + "ers\\ada")]
    public void A_path_of_one_machine_is_found(string line) => Assert.Matches(MachinePath, line);

    [Theory]
    [InlineData("https://example.org/home/page")]
    [InlineData("src/JourneyBot.App/tmp/file")]
    public void An_address_or_a_relative_path_is_no_path_of_one_machine(string line) =>
        Assert.DoesNotMatch(MachinePath, line);

    [Theory]
    [InlineData("https://registry.np" + "mjs.org/x")]
    [InlineData("<add key=\"n\" value=\"https://api.nu" + "get.org/v3/index.json\" />")]
    public void A_package_registry_is_found(string line) => Assert.Matches(Registry, line);

    private static IEnumerable<string> LinesWith(Regex pattern) =>
        from file in SourceTree.TextFiles
        from line in File.ReadLines(file).Index()
        where pattern.IsMatch(line.Item)
        select $"{SourceTree.Relative(file)}:{line.Index + 1}: {line.Item.Trim()}";

    // A path starts a word; inside an address or a relative path the same letters mean nothing.
    [GeneratedRegex(
        @"(^|[\s""'`=(,])/(home|root|tmp|work|Users)/\w|\b[A-Za-z]:\\Users\\",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(
        @"registry\.(npmjs|yarnpkg)\.|api\.nuget\.org|pkgs\.dev\.azure\.com|npm\.pkg\.github\.com|/(artifactory|nexus)/",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Registry { get; }
}
