using System.Globalization;
using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Writes what a part of a card says of itself, name by name; what is not set is left out.</summary>
internal sealed class CardWriter
{
    private readonly CardBytes _json = new();

    /// <summary>A part alone: a whole card, compact.</summary>
    public static ReadOnlyMemory<byte> Write(CardPart part)
    {
        var to = new CardWriter();
        to.Part(part);
        return to._json.Written;
    }

    /// <summary>What the part is; a name of ours, in which nothing needs an escape.</summary>
    public void Type(ReadOnlySpan<byte> type)
    {
        _json.Name("type"u8);
        _json.Quoted(type);
    }

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            _json.Name(name);
            _json.Text(value);
        }
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            _json.Name(name);
            _json.Raw(known ? "true"u8 : "false"u8);
        }
    }

    public void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } known)
        {
            _json.Name(name);
            _json.Number(known);
        }
    }

    public void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } known)
        {
            _json.Name(name);
            _json.Number(known);
        }
    }

    public void Day(ReadOnlySpan<byte> name, DateOnly? value) =>
        Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>One of a few words, by its place among them.</summary>
    public void Word(ReadOnlySpan<byte> name, JsonEncodedText[] words, int? place)
    {
        if (place is { } known)
        {
            _json.Name(name);
            _json.Quoted(words[known].EncodedUtf8Bytes);
        }
    }

    /// <summary>A text, a whole number or a group under a name that is not known here.</summary>
    public void Value(string name, string? text, int? number, CardPart? group)
    {
        _json.Name(name);
        if (group is not null)
        {
            Part(group);
        }
        else if (number is { } known)
        {
            _json.Number(known);
        }
        else
        {
            _json.Text(text ?? "");
        }
    }

    public void Part(ReadOnlySpan<byte> name, CardPart? part)
    {
        if (part is not null)
        {
            _json.Name(name);
            Part(part);
        }
    }

    public void Parts(ReadOnlySpan<byte> name, IReadOnlyList<CardPart>? parts)
    {
        if (parts is null)
        {
            return;
        }

        _json.Name(name);
        _json.Open((byte)'[');
        var count = parts.Count;
        for (var i = 0; i < count; i++)
        {
            _json.Next();
            Part(parts[i]);
        }

        _json.Close((byte)']');
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        _json.Name(name);
        _json.Open((byte)'[');
        var count = texts.Count;
        for (var i = 0; i < count; i++)
        {
            _json.Next();
            _json.Text(texts[i]);
        }

        _json.Close((byte)']');
    }

    private void Part(CardPart part)
    {
        _json.Open((byte)'{');
        part.Write(this);
        _json.Close((byte)'}');
    }
}
