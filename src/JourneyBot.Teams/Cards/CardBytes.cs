using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace JourneyBot.Teams.Cards;

/// <summary>The JSON of a card while it grows. A card is many short names and texts, and each goes straight to its bytes.</summary>
internal sealed class CardBytes
{
    // A stage card is about 9 KB.
    private const int Usual = 12_000;

    // The longest number there is: a decimal with its sign and point.
    private const int LongestNumber = 32;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(Usual);
    private int _count;
    private bool _isFirst = true;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public void Open(byte bracket)
    {
        Put(bracket);
        _isFirst = true;
    }

    public void Close(byte bracket)
    {
        Put(bracket);
        _isFirst = false;
    }

    /// <summary>Sets what comes apart from what came before it in the same brackets.</summary>
    public void Next()
    {
        if (!_isFirst)
        {
            Put((byte)',');
        }

        _isFirst = false;
    }

    /// <summary>A name of ours, in which nothing needs an escape.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Next();
        var room = Room(name.Length + 3);
        room[0] = (byte)'"';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = (byte)'"';
        room[name.Length + 2] = (byte)':';
        _count += name.Length + 3;
    }

    public void Name(string name)
    {
        Next();
        Text(name);
        Put((byte)':');
    }

    // Accents and signs stay as they are (emoji become escapes); what needs no escape comes back as the same string.
    public void Text(string value)
    {
        var safe = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value);
        var room = Room((3 * safe.Length) + 2);
        room[0] = (byte)'"';
        if (Ascii.FromUtf16(safe, room[1..], out var length) is not OperationStatus.Done)
        {
            length = Encoding.UTF8.GetBytes(safe, room[1..]);
        }

        room[length + 1] = (byte)'"';
        _count += length + 2;
    }

    public void Quoted(ReadOnlySpan<byte> safe)
    {
        var room = Room(safe.Length + 2);
        room[0] = (byte)'"';
        safe.CopyTo(room[1..]);
        room[safe.Length + 1] = (byte)'"';
        _count += safe.Length + 2;
    }

    public void Number(decimal value)
    {
        Utf8Formatter.TryFormat(value, Room(LongestNumber), out var length);
        _count += length;
    }

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _count += json.Length;
    }

    private void Put(byte sign)
    {
        Room(1)[0] = sign;
        _count++;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _count < length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _count + length));
        }

        return _bytes.AsSpan(_count);
    }
}
