using System.Xml.Linq;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Rules;

/// <summary>Which project may know which: the walls that keep the parts apart.</summary>
public sealed class ProjectArrowsTests
{
    [Theory]
    [InlineData("JourneyBot.Journeys")]
    [InlineData("JourneyBot.Teams")]
    [InlineData("JourneyBot.Store", "JourneyBot.Journeys")]
    [InlineData("JourneyBot.Decks", "JourneyBot.Journeys")]
    [InlineData(
        "JourneyBot.App",
        "JourneyBot.Decks",
        "JourneyBot.Journeys",
        "JourneyBot.Store",
        "JourneyBot.Teams"
    )]
    public void A_project_references_what_it_may_know(string project, params string[] mayKnow)
    {
        var references = Includes(project, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Equal(mayKnow, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_has_no_packages_and_no_frameworks()
    {
        Assert.Empty(Includes("JourneyBot.Journeys", "PackageReference"));
        Assert.Empty(Includes("JourneyBot.Journeys", "FrameworkReference"));
    }

    [Fact]
    public void There_are_five_projects_of_source()
    {
        var projects = SourceTree
            .Projects.Select(SourceTree.Relative)
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal));

        Assert.Equal(5, projects.Count());
    }

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        var versioned = SourceTree.Projects.Where(project =>
            XDocument
                .Load(project)
                .Descendants("PackageReference")
                .Any(package => package.Attribute("Version") is not null)
        );

        Findings.AreNone(versioned.Select(SourceTree.Relative));
    }

    private static IEnumerable<string> Includes(string project, string item) =>
        XDocument
            .Load(Repository.PathTo("src", project, $"{project}.csproj"))
            .Descendants(item)
            .Select(element => element.Attribute("Include")!.Value);
}
