using System.Text;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Tests.Decks.Pptx;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Known_texts_have_their_known_sums(string text, uint sum)
    {
        Assert.Equal(sum, Crc32.Of(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(sum, Crc32.ByTable(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void Every_length_has_the_same_sum_by_the_processor_and_by_tables()
    {
        var data = new byte[700];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = (byte)((i * i * 31) + (i >> 3));
        }

        for (var length = 0; length <= data.Length; length++)
        {
            Assert.Equal(Crc32.ByTable(data.AsSpan(..length)), Crc32.Of(data.AsSpan(..length)));
        }
    }
}
