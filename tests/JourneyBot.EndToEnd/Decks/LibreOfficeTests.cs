using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit.Decks;

namespace JourneyBot.EndToEnd.Decks;

/// <summary>Another program than PowerPoint opens every deck we make, however strange its words or its template.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decks-");

    [Fact]
    public async Task It_opens_the_decks_of_a_hundred_hostile_maps_whole()
    {
        var slides = Enumerable
            .Range(1, 100)
            .ToDictionary(
                seed => $"hostile-{seed}",
                seed => Write($"hostile-{seed}", HostileMaps.Make(seed), template: null),
                StringComparer.Ordinal
            );

        await OpensWholeAsync(slides);
    }

    [Fact]
    public async Task It_opens_decks_in_companies_templates_whole()
    {
        var slides = CompanyFiles.ByName.ToDictionary(
            file => file.Key,
            file => Write(file.Key, DemoMap.Load().Map, CompanyTemplate.Open(file.Value.Bytes())),
            StringComparer.Ordinal
        );

        await OpensWholeAsync(slides);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task OpensWholeAsync(Dictionary<string, int> slides)
    {
        var pages = await LibreOffice.PagesAsync(_folder);

        Assert.Equal(slides.OrderBy(s => s.Key), pages.OrderBy(p => p.Key));
    }

    /// <summary>Writes the deck into the folder; answers with how many slides it has.</summary>
    private int Write(string name, JourneyMap map, CompanyTemplate? template)
    {
        var path = Path.Combine(_folder.FullName, $"{name}.pptx");
        using (var file = File.Create(path))
        {
            MapDeck.Write(map, new DeckRequest(DemoMap.Now) { Template = template }, file);
        }

        return new DeckFile(path).SlideCount();
    }
}
