using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace JourneyBot.Decks.Pptx;

/// <summary>A growing UTF-8 buffer for one part at a time. In an interpolated string the literal is markup and every hole is escaped.</summary>
internal sealed class Utf8Xml
{
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>What the paints written from here on look like.</summary>
    public Palette Palette { get; set; } = Palette.Own;

    public void Clear() => _length = 0;

    public void Add(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        _length += markup.Length;
    }

    // The handler has written everything by the time this is called.
#pragma warning disable CA1822, S1186, IDE0060 // An interpolated string needs a method of the buffer to belong to.
    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup) { }
#pragma warning restore CA1822, S1186, IDE0060

    /// <summary>Adds text: escaped, control characters and half surrogate pairs replaced, direction overrides left out.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Special);
            AddEncoded(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            Add(Replacement(text[plain]));
            text = text[(plain + 1)..];
        }
    }

    private static ReadOnlySpan<byte> Replacement(char c) =>
        c switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => " "u8,
            (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => [],
            _ => "\uFFFD"u8,
        };

    private static string SpecialCharacters()
    {
        var special = new StringBuilder("&<>\"\u2028\u2029\uFFFE\uFFFF");
        AppendRange(special, '\0', '\u001F');
        AppendRange(special, '\u007F', '\u009F');
        AppendRange(special, '\u202A', '\u202E');
        AppendRange(special, '\u2066', '\u2069');
        return special.ToString();
    }

    private static void AppendRange(StringBuilder to, char first, char last)
    {
        for (var c = first; c <= last; c++)
        {
            to.Append(c);
        }
    }

    // The encoder writes U+FFFD for a surrogate that stands alone.
    private void AddEncoded(ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private void AddNumber(long value)
    {
        value.TryFormat(Room(20), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    private void AddNumber(decimal value)
    {
        value.TryFormat(Room(32), out var written, "0.############", CultureInfo.InvariantCulture);
        _length += written;
    }

    private Span<byte> Room(int needed)
    {
        if (_bytes.Length - _length < needed)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
        }

        return _bytes.AsSpan(_length);
    }

    /// <summary>Takes an interpolated string apart while it is written.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly Utf8Xml _xml;

        public Markup(int literalLength, int formattedCount, Utf8Xml xml)
        {
            _xml = xml;
            xml.Room(literalLength + (formattedCount * 8));
        }

        public void AppendLiteral(string markup) => _xml.AddEncoded(markup);

        public void AppendFormatted(string? text) => _xml.AddText(text);

        public void AppendFormatted(long value) => _xml.AddNumber(value);

        public void AppendFormatted(decimal value) => _xml.AddNumber(value);

        public void AppendFormatted(Length length) => _xml.AddNumber(length.Emu);

        public void AppendFormatted(Paint paint) => _xml.Add(_xml.Palette.Fill(paint));
    }
}
