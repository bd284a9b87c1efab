using System.Text;

namespace JourneyBot.Tests.Decks.Lint;

/// <summary>Ways to break the archive itself and what ties its parts together.</summary>
internal static class ContainerBreakage
{
    private const string Relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Presentation = "ppt/presentation.xml";
    private const string PresentationLinks = "ppt/_rels/presentation.xml.rels";
    private const string SlideLinks = "ppt/slides/_rels/slide2.xml.rels";
    private const string First = "<Relationship Id=\"rId1\"[^>]*/>";

    public static readonly Dictionary<string, (string Rule, Func<Mutant> Make)> All = new(
        StringComparer.Ordinal
    )
    {
        ["bytes before the archive"] = (
            "zip-head",
            () => new Mutant { Spoil = file => [.. "MZ"u8, .. file] }
        ),
        ["an archive without its end"] = (
            "zip-end",
            () => new Mutant { Spoil = file => file[..^30] }
        ),
        ["a directory that does not add up"] = (
            "zip-broken",
            () => new Mutant { Spoil = file => Altered(file, at: 0) }
        ),
        ["a wrong checksum"] = (
            "zip-crc",
            () => new Mutant { Spoil = file => Altered(file, at: 16) }
        ),
        ["an encrypted entry"] = (
            "zip-crypt",
            () => new Mutant { Spoil = file => Altered(file, at: 8) }
        ),
        ["a folder"] = ("zip-folder", () => Mutant.With("ppt/empty/")),
        ["a name with an accent"] = ("zip-ascii", () => Mutant.With("ppt/média.xml")),
        ["no main part"] = ("main", () => Mutant.Rewrite("_rels/.rels", First, "")),
        ["no slide master"] = ("master-none", () => Mutant.Rewrite(PresentationLinks, First, "")),
        ["a master without a theme"] = (
            "theme",
            () =>
                Mutant.Rewrite(
                    "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                    "<Relationship Id=\"rId\\d+\" Type=\"[^\"]*/theme\"[^>]*/>",
                    ""
                )
        ),
        ["relationships of a part that is not there"] = (
            "rel-source",
            () =>
                Mutant.With(
                    "ppt/slides/_rels/slide77.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                )
        ),
        ["a part nothing leads to"] = (
            "rel-orphan",
            () => Mutant.With("ppt/slides/alone.xml", "<alone/>")
        ),
        ["a slide without a layout"] = (
            "slide-layout",
            () => Mutant.Rewrite(SlideLinks, First, "")
        ),
        ["a slide id that leads nowhere"] = (
            "slide-rel",
            () =>
                Mutant.Rewrite(Presentation, "(<p:sldId id=\"\\d+\" r:id=\")rId\\d+", "${1}rId999")
        ),
        ["one slide listed twice"] = (
            "slide-twice",
            () =>
                Mutant.Rewrite(
                    Presentation,
                    "(<p:sldId id=\"\\d+\" r:id=\")(rId\\d+)(\"/><p:sldId id=\"\\d+\" r:id=\")rId\\d+",
                    "${1}${2}${3}${2}"
                )
        ),
        ["two notes pages for one slide"] = (
            "notes-twice",
            () =>
                Mutant.Replace(
                    SlideLinks,
                    "</Relationships>",
                    $"<Relationship Id=\"rId90\" Type=\"{Relationships}/notesSlide\" Target=\"../notesSlides/notesSlide3.xml\"/></Relationships>"
                )
        ),
        ["notes that lead to another slide"] = (
            "notes-back",
            () =>
                Mutant.Replace(
                    "ppt/notesSlides/_rels/notesSlide2.xml.rels",
                    "slide2.xml",
                    "slide3.xml"
                )
        ),
    };

    // A byte of the directory's entry for the second slide.
    private static byte[] Altered(byte[] file, int at)
    {
        var name = Encoding.ASCII.GetBytes("ppt/slides/slide2.xml");
        var entry = file.AsSpan().LastIndexOf(name) - 46;
        file[entry + at] ^= 1;
        return file;
    }
}
