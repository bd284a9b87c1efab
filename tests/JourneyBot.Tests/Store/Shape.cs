using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace JourneyBot.Tests.Store;

/// <summary>Everything an object says, as text, so that two can be compared and the difference read.</summary>
internal static class Shape
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, "", text);
        return text.ToString();
    }

    private static void Write(object? value, string path, StringBuilder text)
    {
        switch (value)
        {
            case null:
                break;
            case IDictionary dictionary:
                var lines = dictionary
                    .Keys.Cast<object>()
                    .Select(k => $"{path}[{Leaf(k)}]={Leaf(dictionary[k]!)}")
                    .Order(StringComparer.Ordinal);
                text.AppendLine(string.Join(Environment.NewLine, lines));
                break;
            case IEnumerable list when value is not string:
                var index = 0;
                foreach (var item in list)
                {
                    Write(
                        item,
                        string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"),
                        text
                    );
                }

                break;
            case var item when IsOurs(item.GetType()):
                foreach (var property in Properties(item.GetType()))
                {
                    Write(property.GetValue(item), $"{path}.{property.Name}", text);
                }

                break;
            default:
                text.Append(path).Append('=').AppendLine(Leaf(value));
                break;
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties()
            .Where(p => p.CanWrite || type.IsValueType)
            .OrderBy(p => p.Name, StringComparer.Ordinal);

    private static bool IsOurs(Type type) =>
        !type.IsEnum && type.Namespace?.StartsWith("JourneyBot", StringComparison.Ordinal) is true;

    private static string Leaf(object value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
