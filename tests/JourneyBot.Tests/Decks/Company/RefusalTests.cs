using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.TestKit.Decks;

namespace JourneyBot.Tests.Decks.Company;

public sealed class RefusalTests
{
    [Fact]
    public void An_encrypted_file_is_refused_as_such()
    {
        byte[] file =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
        ];

        Refused(file, "protected by a password");
    }

    [Fact]
    public void A_file_of_an_old_PowerPoint_is_refused_as_such()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

        Refused(file, "old PowerPoint");
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004 but nothing more")]
    public void What_is_no_presentation_is_refused(string content)
    {
        var reading = CompanyTemplate.Read(Encoding.Latin1.GetBytes(content));

        Assert.Null(reading.Template);
        Assert.Single(reading.Problems);
    }

    [Fact]
    public void A_file_cut_off_anywhere_or_with_a_byte_changed_anywhere_never_throws()
    {
        var whole = new CompanyFile { Masters = 2, SampleSlides = 1 }.Bytes();
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            _ = CompanyTemplate.Read(whole.AsMemory(0, random.Next(whole.Length)));
            var altered = whole.ToArray();
            altered[random.Next(altered.Length)] ^= (byte)random.Next(1, 256);
            _ = CompanyTemplate.Read(altered);
        }

        Refused(whole[..(whole.Length / 2)], "damaged");
    }

    [Fact]
    public void A_part_whose_bytes_are_not_what_the_directory_says_is_refused()
    {
        var file = new CompanyFile().Built();
        file.With("ppt/media/image1.png", "image/png", new byte[5000])
            .Linked("ppt/slideMasters/slideMaster1.xml", "image", "../media/image1.png");
        var bytes = file.Bytes();
        var at = bytes.AsSpan().LastIndexOf("PK\x1\x2"u8);
        while (Encoding.ASCII.GetString(bytes, at + 46, 20) != "ppt/media/image1.png")
        {
            at = bytes.AsSpan(0, at).LastIndexOf("PK\x1\x2"u8);
        }

        bytes[at + 16] ^= 1;

        Refused(bytes, "damaged");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("ppt/media/image1.png").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 210; i++)
            {
                stream.Write(zeros);
            }
        }

        Refused(file.ToArray(), "larger than 200 MB");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_ends_where_it_said()
    {
        var file = new CompanyFile().Built();
        file.With("ppt/media/image1.png", "image/png", new byte[1024 * 1024])
            .Linked("ppt/slideMasters/slideMaster1.xml", "image", "../media/image1.png");
        var bytes = file.Bytes();
        var at = -1;
        while (true)
        {
            at++;
            at += bytes.AsSpan(at).IndexOf("PK\x1\x2"u8);
            if (Encoding.ASCII.GetString(bytes, at + 46, 20) == "ppt/media/image1.png")
            {
                bytes.AsSpan(at + 24, 4).Clear();
                bytes[at + 24] = 100;
                break;
            }
        }

        Refused(bytes, "damaged");
    }

    [Fact]
    public void A_Word_document_and_a_strict_file_are_told_apart()
    {
        var word = new CompanyFile().Built();
        word.Change(
            "ppt/presentation.xml",
            x => x.Replace("p:presentation", "p:document", StringComparison.Ordinal)
        );
        Refused(word.Bytes(), "not a presentation");

        var strict = new CompanyFile
        {
            MainKind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
        };
        Refused(strict.Bytes(), "Strict Open XML");
    }

    [Fact]
    public void Entities_and_nested_XML_are_not_expanded()
    {
        var file = new CompanyFile().Built();
        file.Change(
            "ppt/slideMasters/slideMaster1.xml",
            x =>
                x.Replace(
                    "?><p:sldMaster",
                    "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p:sldMaster",
                    StringComparison.Ordinal
                )
        );

        Refused(file.Bytes(), "damaged or missing");
    }

    [Fact]
    public void Without_any_title_placeholder_no_slide_could_be_found_again() =>
        Refused(new CompanyFile { Layouts = ["blank"] }.Bytes(), "has a title placeholder");

    [Fact]
    public void A_slide_with_too_little_room_is_refused_with_what_is_needed() =>
        Refused(
            new CompanyFile { Width = 4572000, Height = 2571750 }.Bytes(),
            "leaves",
            "named jm:body"
        );

    private static void Refused(byte[] file, params string[] words)
    {
        var reading = CompanyTemplate.Read(file);

        Assert.Null(reading.Template);
        Assert.All(
            words,
            w => Assert.Contains(reading.Problems, p => p.Contains(w, StringComparison.Ordinal))
        );
    }
}
