using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Writes what a part of a card says of itself, name by name; what is not set is left out.</summary>
internal readonly struct CardWriter(Utf8JsonWriter json)
{
    // Leaves accents and signs as they are (emoji become escapes).
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // A stage card is about 9 KB.
    private const int Usual = 12_000;

    /// <summary>A whole card, compact.</summary>
    public static ReadOnlyMemory<byte> Write(Card card)
    {
        var bytes = new ArrayBufferWriter<byte>(Usual);
        using var json = new Utf8JsonWriter(bytes, Relaxed);
        new CardWriter(json).Part(card);
        json.Flush();
        return bytes.WrittenMemory;
    }

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }

    public void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    public void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    public void Day(ReadOnlySpan<byte> name, DateOnly? value) =>
        Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>One of a few words, by its place among them.</summary>
    public void Word(ReadOnlySpan<byte> name, string[] words, int? place)
    {
        if (place is { } known)
        {
            json.WriteString(name, words[known]);
        }
    }

    /// <summary>A text, a whole number or a group under a name that is not known here.</summary>
    public void Value(string name, string? text, int? number, CardPart? group)
    {
        json.WritePropertyName(name);
        if (group is not null)
        {
            Part(group);
        }
        else if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    public void Part(ReadOnlySpan<byte> name, CardPart? part)
    {
        if (part is not null)
        {
            json.WritePropertyName(name);
            Part(part);
        }
    }

    public void Part(CardPart part)
    {
        json.WriteStartObject();
        part.Write(this);
        json.WriteEndObject();
    }

    public void Parts(ReadOnlySpan<byte> name, IReadOnlyList<CardPart>? parts)
    {
        if (parts is null)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < parts.Count; i++)
        {
            Part(parts[i]);
        }

        json.WriteEndArray();
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
