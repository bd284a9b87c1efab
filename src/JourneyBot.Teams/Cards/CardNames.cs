using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>What cards call their looks, in the order in which they are declared; some begin with a capital letter, some don't.</summary>
internal static class CardNames
{
    public static readonly JsonEncodedText[] Spacing = Plain(Enum.GetNames<Spacing>());
    public static readonly JsonEncodedText[] TextSize = Plain(Enum.GetNames<TextSize>());
    public static readonly JsonEncodedText[] TextWeight = Plain(Enum.GetNames<TextWeight>());
    public static readonly JsonEncodedText[] TextColor = Plain(Enum.GetNames<TextColor>());
    public static readonly JsonEncodedText[] Horizontal = Plain(
        Enum.GetNames<HorizontalAlignment>()
    );
    public static readonly JsonEncodedText[] Vertical = Plain(Enum.GetNames<VerticalAlignment>());
    public static readonly JsonEncodedText[] TextStyle = Camel(Enum.GetNames<TextStyle>());
    public static readonly JsonEncodedText[] ContainerStyle = Camel(
        Enum.GetNames<ContainerStyle>()
    );
    public static readonly JsonEncodedText[] ActionStyle = Camel(Enum.GetNames<ActionStyle>());
    public static readonly JsonEncodedText[] ActionMode = Camel(Enum.GetNames<ActionMode>());
    public static readonly JsonEncodedText[] ChoiceStyle = Camel(Enum.GetNames<ChoiceStyle>());

    private static JsonEncodedText[] Plain(string[] names) =>
        Array.ConvertAll(names, n => JsonEncodedText.Encode(n));

    private static JsonEncodedText[] Camel(string[] names) =>
        Plain(Array.ConvertAll(names, JsonNamingPolicy.CamelCase.ConvertName));
}
