using System.Globalization;
using System.Text.Json;

namespace JourneyBot.Teams.Conversations;

/// <summary>Values a client sent: each is read as the kind that is asked for, and is null when it is missing or of another kind.</summary>
public readonly record struct CardData(JsonElement? Element)
{
    /// <summary>Whether there is an object to read from.</summary>
    public bool IsObject => Element is { ValueKind: JsonValueKind.Object };

    /// <summary>A string as it came; empty strings stay empty.</summary>
    public string? Text(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    /// <summary>A string that holds more than blanks, trimmed.</summary>
    public string? Words(string name) => Text(name)?.Trim() is { Length: > 0 } words ? words : null;

    /// <summary>A whole number, also when it came as text, as inputs do.</summary>
    public long? WholeNumber(string name) =>
        Find(name) switch
        {
            { ValueKind: JsonValueKind.Number } found => found.TryGetInt64(out var number)
                ? number
                : null,
            { ValueKind: JsonValueKind.String } found => long.TryParse(
                found.GetString()!.Trim(),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ => null,
        };

    /// <summary>A number with decimals, also when it came as text with a point.</summary>
    public decimal? DecimalNumber(string name) =>
        Find(name) switch
        {
            { ValueKind: JsonValueKind.Number } found => found.TryGetDecimal(out var number)
                ? number
                : null,
            { ValueKind: JsonValueKind.String } found => decimal.TryParse(
                found.GetString()!.Trim(),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ => null,
        };

    /// <summary>Yes or no, also as the text of a toggle.</summary>
    public bool? Flag(string name) =>
        Find(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { ValueKind: JsonValueKind.String } found => bool.TryParse(
                found.GetString(),
                out var flag
            )
                ? flag
                : null,
            _ => null,
        };

    /// <summary>A day written as year-month-day.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(
            Text(name),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>An id.</summary>
    public Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

    /// <summary>The choices of a multi-select, in the order sent; empty when there are none.</summary>
    public IReadOnlyList<string> Choices(string name) =>
        Text(name)
            ?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];

    /// <summary>The names of what is inside, in the order sent; empty when there is no object.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            if (IsObject)
            {
                foreach (var part in Element!.Value.EnumerateObject())
                {
                    names.Add(part.Name);
                }
            }

            return names;
        }
    }

    /// <summary>What is inside; reading from it gives nulls when there is nothing.</summary>
    public CardData Child(string name) => new(Find(name));

    /// <summary>The members of a list; empty when it is none.</summary>
    public IReadOnlyList<CardData> Items(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item => new CardData(item))]
            : [];

    private JsonElement? Find(string name) =>
        Element is { ValueKind: JsonValueKind.Object } parent
        && parent.TryGetProperty(name, out var found)
            ? found
            : null;
}
