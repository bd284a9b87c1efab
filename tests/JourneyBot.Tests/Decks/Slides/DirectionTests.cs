using System.IO.Compression;
using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Pptx.Shapes;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit.Decks;

namespace JourneyBot.Tests.Decks.Slides;

public sealed class DirectionTests
{
    private static readonly DeckRequest Request = new(MapOfAnySize.Now);

    private static readonly string[] Arabic =
    [
        "اكتشاف الخدمة",
        "لا يجيب أحد على خط الدعم بعد السادسة",
        "إعداد الحساب",
        "الفاتورة غير مفهومة للعميل ويتصل ثلاث مرات",
    ];

    private static readonly string[] Hebrew =
    [
        "גילוי השירות",
        "אף אחד לא עונה לקו התמיכה אחרי 18:00",
        "הקמת החשבון",
        "החשבונית אינה ברורה והלקוח מתקשר שלוש פעמים",
    ];

    [Fact]
    public void A_map_in_Arabic_or_Hebrew_is_read_from_right_to_left()
    {
        foreach (var (name, texts) in new[] { ("arabic", Arabic), ("hebrew", Hebrew) })
        {
            var map = new MapOfAnySize(7, 6, 14, 9, texts).Build();
            var pptx = Bytes(map);
            DeckFolder.Keep(name, pptx);

            Assert.True(Tell(map).RightToLeft);
            Assert.Empty(Room.Complaints(Tell(map)));
            Assert.Empty(Office.NewestErrors(pptx));
            Assert.Empty(DeckLint.Check(new MemoryStream(pptx)));
        }
    }

    [Fact]
    public void Its_tables_and_charts_begin_on_the_right_and_lie_over_each_other()
    {
        var map = Tell(new MapOfAnySize(7, 6, 14, 9, Arabic).Build())
            .Slides.First(s => s.Key == "map");
        var table = map.Shapes.OfType<Table>().Single();
        var curve = map.Shapes.OfType<Chart>().Single();

        Assert.True(table.RightToLeft);
        Assert.True(curve.RightToLeft);
        Assert.Equal(table.Box.X, curve.Box.X);
        Assert.Equal(table.Box.Right - table.Columns[0], curve.Box.Right);
    }

    [Fact]
    public void The_journey_s_first_stage_stands_on_the_right_of_the_strip()
    {
        var slides = Tell(new MapOfAnySize(7, 6, 14, 9, Hebrew).Build()).Slides;
        var strip = slides[0].Shapes.OfType<TextShape>().ToList();

        Assert.True(strip[0].Box.X > strip[^1].Box.X);
        Assert.Equal(OwnTemplate.BodyBox.Right, strip[0].Box.Right);
    }

    [Fact]
    public void Words_in_both_directions_start_on_the_right_and_say_their_language()
    {
        var parts = Parts(Bytes(new MapOfAnySize(7, 6, 14, 9, Arabic).Build()));
        var slides = string.Concat(
            parts
                .Where(p => p.Key.StartsWith("ppt/slides/", StringComparison.Ordinal))
                .Select(p => p.Value)
        );

        Assert.Contains("rtl=\"1\"", parts["ppt/presentation.xml"], StringComparison.Ordinal);
        Assert.Contains("<a:tblPr rtl=\"1\"", slides, StringComparison.Ordinal);
        Assert.Contains("algn=\"r\" rtl=\"1\"", slides, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar-SA\"", slides, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_foreign_names_do_not_turn_a_map_around()
    {
        string[] mostlyEnglish = ["Calls", "Learns", "Pays", "Hears back", Hebrew[0]];

        Assert.False(Tell(new MapOfAnySize(7, 6, 14, 9, mostlyEnglish).Build()).RightToLeft);
    }

    [Theory]
    [InlineData("Обучение", "", "ru-RU")]
    [InlineData("Навчання", "uk-UA", "uk-UA")]
    [InlineData("Εκμάθηση", "en-GB", "el-GR")]
    [InlineData("学习", "", "zh-CN")]
    [InlineData("学習", "ja-JP", "ja-JP")]
    [InlineData("学ぶ", "zh-TW", "ja-JP")]
    [InlineData("배우다", "en-GB", "ko-KR")]
    [InlineData("یادگیری", "fa-IR", "fa-IR")]
    [InlineData("تعلم", "fr-FR", "ar-SA")]
    [InlineData("למידה", "", "he-IL")]
    [InlineData("Lernen", "de-DE", "en-GB")]
    [InlineData("Обучение", "ru\"><x", "ru-RU")]
    public void A_text_is_tagged_with_the_language_of_its_script(
        string text,
        string locale,
        string language
    ) => Assert.Equal(language, Script.Language(text, "en-GB", locale));

    [Theory]
    [InlineData("“הקמת החשבון” stands at 7.5", false)]
    [InlineData("“הקמת החשבון”", true)]
    [InlineData("“Set-up” הקמת החשבון", true)]
    [InlineData("5 → 9", false)]
    public void A_sentence_runs_as_its_own_words_do_and_not_as_the_names_it_quotes(
        string text,
        bool rightToLeft
    )
    {
        Assert.Equal(rightToLeft, Script.IsRightToLeft(text));
        Assert.Equal(
            rightToLeft,
            Paragraph.Of(text, new TextStyle(Length.Points(12), Paint.Text)).IsRightToLeft
        );
    }

    private static Deck Tell(JourneyMap map) => MapDeck.Tell(map, Request, OwnTemplate.Instance);

    private static byte[] Bytes(JourneyMap map)
    {
        using var file = new MemoryStream();
        MapDeck.Write(map, Request, file);
        return file.ToArray();
    }

    private static Dictionary<string, string> Parts(byte[] pptx)
    {
        using var zip = new ZipArchive(new MemoryStream(pptx));
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal
        );
    }
}
