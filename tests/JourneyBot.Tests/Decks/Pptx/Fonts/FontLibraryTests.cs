using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Fonts;

namespace JourneyBot.Tests.Decks.Pptx.Fonts;

public sealed class FontLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fonts").FullName;

    [Fact]
    public void Text_is_measured_with_the_font_of_the_theme_where_its_file_is_given()
    {
        Keep("brand.ttf", new AFont("Brand Sans") { Advance = 1000 }.Build());
        var style = new TextStyle(Length.Points(10), Paint.Text);

        using var scope = TextFit.With(Library().For(new ThemeFonts("Brand Sans", "Brand Sans")));

        Assert.Equal(4, TextFit.Lines("MMMMMMMM iiiiiiii", style, Length.Points(52)));
        Assert.Equal(Length.Points(12), TextFit.LineHeight(style.Size));
    }

    [Fact]
    public void Headings_and_bold_text_have_faces_of_their_own()
    {
        Keep("a.ttf", new AFont("Body") { Advance = 400 }.Build());
        Keep("b.ttf", new AFont("Body") { Advance = 800, Bold = true }.Build());
        Keep("c.ttf", new AFont("Head") { Advance = 200 }.Build());
        var theme = Library().For(new ThemeFonts("Head", "Body"));
        var style = new TextStyle(Length.Points(10), Paint.Text);

        Assert.Equal(0.4f, theme.Of(style).Of('x'));
        Assert.Equal(0.8f, theme.Of(style with { Bold = true }).Of('x'));
        Assert.Equal(0.2f, theme.Of(style with { Heading = true }).Of('x'));
    }

    [Fact]
    public void Every_face_of_a_collection_is_found()
    {
        Keep(
            "both.ttc",
            AFont.Collection(
                new AFont("First") { Advance = 300 },
                new AFont("Second") { Advance = 700 }
            )
        );

        Assert.Equal(0.3f, Library().Find("First", bold: false)?.Width('x'));
        Assert.Equal(0.7f, Library().Find("Second", bold: false)?.Width('x'));
    }

    [Fact]
    public void Letters_the_font_lacks_are_taken_from_the_theme_s_slot_for_their_script()
    {
        Keep("latin.ttf", new AFont("Latin") { Advance = 500 }.Build());
        Keep(
            "hebrew.ttf",
            new AFont("Ivrit")
            {
                First = 'א',
                Last = 'ת',
                Advance = 900,
                Ascent = 1500,
            }.Build()
        );
        Keep(
            "kanji.ttf",
            new AFont("Kanji")
            {
                First = '一',
                Last = '丟',
                Advance = 950,
            }.Build()
        );
        var widths = Library()
            .For(new ThemeFonts("Latin", "Latin") { Complex = "Ivrit", EastAsian = "Kanji" })
            .Body;

        Assert.Equal(0.9f, widths.Of('ש'));
        Assert.Equal(0.95f, widths.Of('三'));
        Assert.Equal(1.8, widths.LineHeight("a ש b"), 3);
        Assert.Equal(1.2, widths.LineHeight("a – b"), 3);
    }

    [Fact]
    public void A_family_that_is_nowhere_is_planned_wider_than_Calibri()
    {
        var unknown = Library().For(new ThemeFonts("Nowhere", "Nowhere")).Body;

        Assert.True(unknown.Of('n') > 1.1 * Library().For(ThemeFonts.Calibri).Body.Of('n'));
    }

    [Fact]
    public void Files_that_are_no_fonts_are_passed_over()
    {
        Keep("words.ttf", "This is no font, whatever its name says."u8.ToArray());
        Keep("empty.otf", []);
        Keep("good.ttf", new AFont("Good") { Advance = 600 }.Build());

        Assert.Equal(0.6f, Library().Find("good", bold: true)?.Width('x'));
        Assert.Null(Library().Find("words", bold: false));
    }

    [Fact]
    public void A_font_cut_short_anywhere_says_so_or_works()
    {
        var whole = new AFont("Cut").Build();
        for (var length = 0; length < whole.Length; length += 7)
        {
            Assert.True(IsReadOrRefused(whole[..length]), $"cut after {length} bytes");
        }
    }

    [Fact]
    public void A_font_with_any_number_changed_says_so_or_works()
    {
        var whole = new AFont("Changed").Build();
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in (byte[])[0x00, 0x7F, 0x80, 0xFF])
            {
                var changed = (byte[])whole.Clone();
                changed[at] = value;
                Assert.True(IsReadOrRefused(changed), $"byte {at} as {value}");
            }
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_fonts() =>
        Assert.Null(FontLibrary.In(Path.Combine(_folder, "gone")).Find("Calibri", bold: false));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private FontLibrary Library() => FontLibrary.In(_folder);

    private void Keep(string name, byte[] bytes) =>
        File.WriteAllBytes(Path.Combine(_folder, name), bytes);

    private bool IsReadOrRefused(byte[] bytes)
    {
        Keep("hostile.bin", bytes);
        try
        {
            var path = Path.Combine(_folder, "hostile.bin");
            using (var file = SfntFile.Open(path))
            {
                _ = FontNames.Read(file);
            }

            var face = FontFace.Read(path, 0);
            return face.Width('x') is null or (>= 0 and < 5000);
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
