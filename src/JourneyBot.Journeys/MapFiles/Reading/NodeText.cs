using System.Globalization;
using System.Text.Json;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Texts, words from a list, days and moments.</summary>
internal static class NodeText
{
    private const int LongestName = 200;
    private const int LongestText = 4000;

    /// <summary>A required single line of at most 200 characters.</summary>
    public static string Name(this Node node, string property)
    {
        if (node.Take(property) is null)
        {
            node.Missing(property, "Add it.");
            return "";
        }

        return node.Line(property) ?? "";
    }

    /// <summary>A single line of at most 200 characters.</summary>
    public static string? Line(this Node node, string property) =>
        node.Text(property, LongestName, isLine: true);

    /// <summary>Text of at most 4,000 characters that may have several lines.</summary>
    public static string? Text(this Node node, string property) =>
        node.Text(property, LongestText, isLine: false);

    /// <summary>Text without control characters, trimmed, of limited length.</summary>
    public static string? Text(this Node node, string property, int longest, bool isLine) =>
        node.Take(property) is { } element ? Read(node, property, element, longest, isLine) : null;

    public static string RequiredText(this Node node, string property)
    {
        if (node.Take(property) is null)
        {
            node.Missing(property, "Add it.");
        }

        return node.Text(property) ?? "";
    }

    public static List<string> Texts(this Node node, string property) =>
        [
            .. node.Elements(property)
                .Select((e, i) => Read(node, $"{property}[{i}]", e, LongestText, isLine: false))
                .OfType<string>(),
        ];

    public static TEnum? Choice<TEnum>(this Node node, string property, bool required = false)
        where TEnum : struct, Enum
    {
        if (node.Take(property) is not { } element)
        {
            if (required)
            {
                node.Missing(property, $"Write one of: {UpdateText.Words<TEnum>()}.");
            }

            return null;
        }

        if (
            element.ValueKind is JsonValueKind.String
            && UpdateText.TryRead<TEnum>(element.GetString()!, out var value)
        )
        {
            return value;
        }

        node.Wrong(
            property,
            $"{Node.Show(element)} is not a word I know here.",
            $"Write one of: {UpdateText.Words<TEnum>()}."
        );
        return null;
    }

    public static DateOnly? Day(this Node node, string property, bool required = false)
    {
        if (node.Take(property) is not { } element)
        {
            if (required)
            {
                node.Missing(property, "Write a day as 2026-06-26.");
            }

            return null;
        }

        if (
            element.ValueKind is JsonValueKind.String
            && UpdateText.ReadDay(element.GetString()) is { } day
        )
        {
            return day;
        }

        node.Wrong(
            property,
            $"{Node.Show(element)} is not a day of the calendar.",
            "Write it as 2026-06-26."
        );
        return null;
    }

    public static DateTimeOffset? Instant(this Node node, string property, bool required = false)
    {
        if (node.Take(property) is not { } element)
        {
            if (required)
            {
                node.Missing(property, "Write a moment as 2026-06-26T06:05:00Z.");
            }

            return null;
        }

        if (
            element.ValueKind is JsonValueKind.String
            && InstantText.TryRead(element.GetString()!, out var instant)
        )
        {
            return instant;
        }

        node.Wrong(
            property,
            $"{Node.Show(element)} is not a moment with its zone.",
            "Write it as 2026-06-26T06:05:00Z, or with an offset such as +02:00."
        );
        return null;
    }

    private static string? Read(
        Node node,
        string property,
        JsonElement element,
        int longest,
        bool isLine
    )
    {
        if (element.ValueKind is not JsonValueKind.String)
        {
            node.Wrong(
                property,
                $"{Node.Show(element)} is not text.",
                "Put it in \"quotation marks\"."
            );
            return null;
        }

        var text = element.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            node.Wrong(property, "It is empty.", "Write something, or leave the property out.");
            return null;
        }

        if (text.Any(c => char.IsControl(c) && (isLine || c is not ('\n' or '\r' or '\t'))))
        {
            node.Wrong(
                property,
                isLine
                    ? "It contains a line break or a control character."
                    : "It contains a control character.",
                "Take it out."
            );
            return null;
        }

        var length = new StringInfo(text).LengthInTextElements;
        if (length > longest)
        {
            node.Wrong(
                property,
                $"It has {length} characters; at most {longest} fit.",
                "Shorten it."
            );
            return null;
        }

        return text;
    }
}
