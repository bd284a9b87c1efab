using System.IO.Compression;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Tests.Decks.Pptx;

public sealed class ZipWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void What_is_kept_as_it_is_comes_out_as_it_went_in(int length)
    {
        var data = new byte[length];
        for (var i = 0; i < length; i++)
        {
            data[i] = (byte)(i * 7 >> 2);
        }

        using var file = new MemoryStream();
        using (var zip = new ZipWriter(file, CompressionLevel.Fastest))
        {
            zip.AddAsIs("whole.bin", data);
            zip.Add("packed.bin", data);
            zip.Finish();
        }

        using var archive = new ZipArchive(new MemoryStream(file.ToArray()));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read);
            Assert.Equal(data, read.ToArray());
        }
    }
}
