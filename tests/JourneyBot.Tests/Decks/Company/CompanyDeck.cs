using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Decks;

namespace JourneyBot.Tests.Decks.Company;

/// <summary>A deck made in a company's file, taken apart.</summary>
internal static class CompanyDeck
{
    public static (byte[] Deck, IReadOnlyList<string> Remarks) Deck(CompanyFile file)
    {
        var reading = CompanyTemplate.Read(file.Bytes());
        Assert.Empty(reading.Problems);
        var deck = Write(reading.Template!);
        Assert.DoesNotContain(DeckLint.Check(new MemoryStream(deck)), f => f.Rule != "rel-orphan");
        Assert.Empty(Office.NewestErrors(deck));
        return (deck, reading.Remarks);
    }

    public static byte[] Write(CompanyTemplate template)
    {
        using var deck = new MemoryStream();
        MapDeck.Write(
            DemoMap.Load().Map,
            new DeckRequest(DemoMap.Now) { Template = template, Sections = DeckSections.Fix },
            deck
        );
        return deck.ToArray();
    }

    public static string Picture(string source) =>
        $"""<p:pic><p:nvPicPr><p:cNvPr id="80" name="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip {source}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="11000000" y="100000"/><a:ext cx="500000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>""";

    public static IEnumerable<string> Names(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    public static string Relations(byte[] deck) =>
        string.Concat(
            Names(deck)
                .Where(n => n.Contains("slideLayouts/_rels", StringComparison.Ordinal))
                .Select(n => Read(deck, n))
        );

    public static string Read(byte[] deck, string part) =>
        Encoding.UTF8.GetString(Bytes(deck, part));

    public static byte[] Bytes(byte[] deck, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        using var stream = zip.GetEntry(part)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
