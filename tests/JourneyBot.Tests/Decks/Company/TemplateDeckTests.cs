using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Decks;
using JourneyBot.Tests.Decks.Slides;

namespace JourneyBot.Tests.Decks.Company;

public sealed class TemplateDeckTests
{
    public static TheoryData<string> Names => [.. CompanyFiles.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decks_in_a_companys_file_open_without_repair_and_fit_its_slides(string name)
    {
        var reading = CompanyTemplate.Read(CompanyFiles.ByName[name].Bytes());
        Assert.Empty(reading.Problems);
        var template = reading.Template!;

        var sample = Bytes(DemoMap.Load().Map, template);
        DeckFolder.Keep($"template-{name}", sample);

        Assert.Empty(Office.Errors(sample));
        Assert.Empty(DeckLint.Check(new MemoryStream(sample)));
        var deck = MapDeck.Tell(DemoMap.Load().Map, Request, template.Template);
        Assert.Empty(Room.Complaints(deck, template.Template));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Maps_of_any_size_and_text_fit_a_companys_slides(string name)
    {
        var template = CompanyTemplate.Open(CompanyFiles.ByName[name].Bytes())!;
        (MapOfAnySize Map, bool IsHostile)[] maps =
        [
            (new MapOfAnySize(1, 0, 0, 0, DeckTexts.Ordinary), false),
            (new MapOfAnySize(2, 12, 60, 200, DeckTexts.Ordinary), false),
            (new MapOfAnySize(3, 7, 13, 30, DeckTexts.Hostile), true),
            (new MapOfAnySize(4, 12, 60, 40, DeckTexts.Hostile) { Missing = 30 }, true),
        ];
        foreach (var (built, isHostile) in maps)
        {
            var map = built.Build();
            using var file = new MemoryStream();
            MapDeck.Write(map, Request with { Template = template }, file);

            Assert.Empty(
                Room.Complaints(MapDeck.Tell(map, Request, template.Template), template.Template)
            );
            Assert.Empty(Office.NewestErrors(file.ToArray()));
            file.Position = 0;
            Assert.DoesNotContain(DeckLint.Check(file), f => !f.IsWarning || !isHostile);
        }
    }

    private static readonly DeckRequest Request = new(DemoMap.Now)
    {
        MapLink = new Uri("https://bot.example/map/brackenfold"),
    };

    private static byte[] Bytes(JourneyMap map, CompanyTemplate template)
    {
        using var file = new MemoryStream();
        var request = Request with { Template = template, Fonts = FontLibrary.Installed };
        MapDeck.Write(map, request, file);
        return file.ToArray();
    }
}
