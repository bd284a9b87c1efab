using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using JourneyBot.Teams.Cards;

namespace JourneyBot.Tests.Teams.Cards;

/// <summary>Parts write themselves by hand, so it is checked that none of them forgets anything.</summary>
public sealed class EveryPropertyTests
{
    public static TheoryData<Type> Parts =>
        [
            .. typeof(CardPart)
                .Assembly.GetTypes()
                .Where(t => t is { IsSealed: true } && t.IsSubclassOf(typeof(CardPart)))
                .Where(t => t != typeof(ButtonData)),
        ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_writes_every_property_once_and_by_its_name(Type type)
    {
        var part = (CardPart)RuntimeHelpers.GetUninitializedObject(type);
        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
        foreach (var property in properties)
        {
            // No constructor ran, so those without a setter have to be filled too.
            property
                .DeclaringType!.GetField(
                    $"<{property.Name}>k__BackingField",
                    BindingFlags.Instance | BindingFlags.NonPublic
                )!
                .SetValue(part, Some(property.PropertyType));
        }

        var written = JsonElement
            .Parse(CardWriter.Write(part).Span)
            .EnumerateObject()
            .Select(p => p.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            properties
                .Select(p => Name(p.Name))
                .Concat(HasType(type) ? ["type"] : [])
                .Order(StringComparer.Ordinal),
            written
        );
    }

    [Theory]
    [InlineData(TextSize.ExtraLarge, TextStyle.ColumnHeader, "ExtraLarge", "columnHeader")]
    [InlineData(TextSize.Default, TextStyle.Default, "Default", "default")]
    public void Looks_are_written_as_cards_call_them(
        TextSize size,
        TextStyle style,
        string sizeWritten,
        string styleWritten
    )
    {
        var json = JsonElement.Parse(
            CardWriter.Write(new TextBlock("x") { Size = size, Style = style }).Span
        );

        Assert.Equal(sizeWritten, json.GetProperty("size").GetString());
        Assert.Equal(styleWritten, json.GetProperty("style").GetString());
    }

    // Where only one kind can stand, it need not be told.
    private static bool HasType(Type type) =>
        type.Name
            is not (
                nameof(Bar)
                or nameof(Choice)
                or nameof(Fact)
                or nameof(LineSeries)
                or nameof(LinePoint)
                or nameof(Mentioned)
                or nameof(Refresh)
                or nameof(TableColumn)
                or nameof(TeamsProperties)
            );

    private static string Name(string property) =>
        property switch
        {
            "Schema" => "$schema",
            "ChoicesData" => "choices.data",
            _ => JsonNamingPolicy.CamelCase.ConvertName(property),
        };

    private static object Some(Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return type switch
        {
            _ when type == typeof(string) => "some",
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 1,
            _ when type == typeof(decimal) => 1m,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 6, 26),
            _ when type == typeof(ChartX) => ChartX.Of(1),
            _ when type == typeof(CardElement) => new TextBlock("some"),
            _ when type == typeof(CardAction) => new OpenUrlAction("some", "https://example.org"),
            _ when type == typeof(ButtonData) => ButtonData.Empty,
            _ when type == typeof(Card) => new Card([]),
            _ when type == typeof(Mentioned) => new Mentioned("some", "some"),
            _ when type == typeof(ChoiceQuery) => new ChoiceQuery("some"),
            _ when type == typeof(Refresh) => new Refresh(new OpenUrlAction("some", "some")),
            _ when type == typeof(TeamsProperties) => new TeamsProperties(),
            _ when type.IsEnum => Enum.ToObject(type, 1),
            _ when type.IsGenericType => Array.CreateInstance(type.GetGenericArguments()[0], 0),
            _ => throw new NotSupportedException($"What is some {type.Name}?"),
        };
    }
}
