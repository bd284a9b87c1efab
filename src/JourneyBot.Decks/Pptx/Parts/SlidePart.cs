using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx.Parts;

/// <summary>The slide being written: its XML, the relationships it needs and the charts it holds.</summary>
internal sealed class SlidePart(
    Utf8Xml xml,
    Deck deck,
    IReadOnlyDictionary<string, int> slideNumbers
)
{
    private readonly List<(string Type, string Target, bool External)> _relationships = [];
    private readonly List<(int Number, Chart Chart)> _charts = [];
    private int _shapes;
    private int _chartsOfDeck;

    public Utf8Xml Xml { get; } = xml;

    public Deck Deck { get; } = deck;

    public IReadOnlyList<(string Type, string Target, bool External)> Relationships =>
        _relationships;

    public IReadOnlyList<(int Number, Chart Chart)> Charts => _charts;

    /// <summary>Shape number 1 is the slide's tree itself.</summary>
    public int NextShape() => ++_shapes;

    public void Begin()
    {
        Xml.Clear();
        _relationships.Clear();
        _charts.Clear();
        _shapes = 1;
    }

    public int Relate(string type, string target, bool external = false)
    {
        var link = (type, target, external);
        var at = _relationships.IndexOf(link);
        if (at < 0)
        {
            at = _relationships.Count;
            _relationships.Add(link);
        }

        return at + 1;
    }

    public int Relate(Chart chart)
    {
        _charts.Add((++_chartsOfDeck, chart));
        return Relate("chart", $"../charts/chart{_chartsOfDeck}.xml");
    }

    /// <summary>A click on text or a shape; a link to a slide that is not in this deck is left out.</summary>
    public void Click(Link? link, bool keepTextColor = false)
    {
        if (link?.SlideKey is { } key)
        {
            if (!slideNumbers.TryGetValue(key, out var number))
            {
                return;
            }

            var id = Relate("slide", $"slide{number}.xml");
            Xml.Add($"""<a:hlinkClick r:id="rId{id}" action="ppaction://hlinksldjump" """);
        }
        else if (link?.Address is { } address)
        {
            var id = Relate("hyperlink", address.AbsoluteUri, external: true);
            Xml.Add($"""<a:hlinkClick r:id="rId{id}" """);
        }
        else
        {
            return;
        }

        Xml.Add(keepTextColor ? KeptColor : "/>"u8);
    }

    private static ReadOnlySpan<byte> KeptColor =>
        """><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>"""u8;
}
