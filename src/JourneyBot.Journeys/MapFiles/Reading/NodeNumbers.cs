using System.Text.Json;
using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Whole numbers, amounts, measures and yes or no.</summary>
internal static class NodeNumbers
{
    // Six of these add up without leaving a long.
    private const long LargestAmount = 1_000_000_000_000_000;

    public static int? Whole(
        this Node node,
        string property,
        int least,
        int most,
        bool required = false
    ) => (int?)node.Whole(property, (long)least, most, required);

    /// <summary>Customers and what they are worth; both required, none below zero.</summary>
    public static Counted Counted(this Node node, string property)
    {
        if (node.Object(property, required: true) is not { } child)
        {
            return default;
        }

        var counted = new Counted(
            child.Whole("volume", 0L, int.MaxValue, required: true) ?? 0,
            child.Whole("value", 0, LargestAmount, required: true) ?? 0
        );
        child.Close();
        return counted;
    }

    public static long? Amount(
        this Node node,
        string property,
        long least = 0,
        bool required = false
    ) => node.Whole(property, least, LargestAmount, required);

    public static decimal? Measure(this Node node, string property, bool required = false)
    {
        if (node.Take(property) is not { } element)
        {
            if (required)
            {
                node.Missing(property, "Write a number.");
            }

            return null;
        }

        if (element.ValueKind is JsonValueKind.Number && element.TryGetDecimal(out var number))
        {
            return number;
        }

        node.Wrong(property, $"{Node.Show(element)} is not a number.", "Write it as 12 or 12.5.");
        return null;
    }

    public static bool? Flag(this Node node, string property, bool required = false)
    {
        if (node.Take(property) is not { } element)
        {
            if (required)
            {
                node.Missing(property, "Write true or false.");
            }

            return null;
        }

        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        node.Wrong(
            property,
            $"{Node.Show(element)} is neither yes nor no.",
            "Write true or false, without quotation marks."
        );
        return null;
    }

    private static long? Whole(
        this Node node,
        string property,
        long least,
        long most,
        bool required
    )
    {
        if (node.Take(property) is not { } element)
        {
            if (required)
            {
                node.Missing(property, Remedy(least, most));
            }

            return null;
        }

        if (
            element.ValueKind is JsonValueKind.Number
            && element.TryGetDecimal(out var number)
            && number == decimal.Truncate(number)
            && number >= least
            && number <= most
        )
        {
            return (long)number;
        }

        node.Wrong(
            property,
            element.ValueKind is JsonValueKind.Number
                ? $"{Node.Show(element)} is not allowed here."
                : $"{Node.Show(element)} is not a number.",
            Remedy(least, most)
        );
        return null;
    }

    private static string Remedy(long least, long most) =>
        most is int.MaxValue or LargestAmount
            ? $"Write a whole number, at least {least}."
            : $"Write a whole number from {least} to {most}.";
}
